internal import Courses
internal import Diagnostics
internal import Packages
internal import Standards

/// What is asked of every edition that a run of `build` makes.
struct BuildRequest: Sendable {
  /// The targets asked for; none for those of each course.
  let targets: [String]
  let levels: RuleLevels
  let failOn: Severity?
  /// Whether everything is made anew.
  let isFresh: Bool
  /// All of it in one spelling, as far as it decides packages.
  let spelling: String
  /// Says what was found in an edition.
  let report: @Sendable (Examination) -> Void

  func standards(of course: Course) -> [any Standard.Type] {
    let names = targets.isEmpty ? course.definition.targets.map(\.value.name) : targets
    return Standards.all.filter { names.contains($0.name) }
  }
}

/// A course, or the edition of it that a profile makes.
struct Edition: Sendable {
  let path: String
  let profile: String?

  var name: String { profile.map { "\(path) for \($0)" } ?? path }
}

/// A run of `build`: editions made side by side, each told of when its turn has come.
///
/// Workers take editions in their order. An edition is judged and built at any time; which of two
/// owns a place, what is reported, and where a failure ends the run goes by the order.
final class BuildRun: @unchecked Sendable {
  private let editions: [Edition]
  private let pipeline: BuildPipeline
  private let request: BuildRequest
  private let readAhead: ReadAhead
  private let line: ProgressLine?
  private let monitor = Monitor()

  // All below is touched inside the monitor alone.
  /// The first edition that no worker has taken, and the first that is not planned yet.
  private var next = 0
  private var unplanned = 0
  /// The first edition that was not told of, and what came of later ones.
  private var untold = 0
  private var built: [Int: [Result<WrittenPackage, any Error>]] = [:]
  private var isPrepared = false
  /// The course that makes each package.
  private var places: [String: String] = [:]
  private var verdicts: [Verdict] = []
  /// Why lines could not be printed.
  private var unsaid: CommandFailure?
  /// What ended the run.
  private var failure: (any Error)?
  /// What workers do, by edition.
  private var doings: [Int: String] = [:]

  init(
    _ editions: [Edition], _ pipeline: BuildPipeline, asked request: BuildRequest,
    readAhead: ReadAhead, line: ProgressLine?
  ) {
    self.editions = editions
    self.pipeline = pipeline
    self.request = request
    self.readAhead = readAhead
    self.line = line
  }

  /// Makes editions until there are none left; for any number of workers.
  func work() {
    while let index = take() {
      let examined = examine(editions[index])
      guard let job = plan(index, examined) else { continue }
      finish(index, job.run(pipeline, endsProcess: editions.count == 1))
      // To take a large course apart takes as long as to read it, and the process ends with it.
      if editions.count == 1 { Retained.hold((examined, job)) }
    }
  }

  /// What was found in all editions, and why lines about packages could not be printed.
  ///
  /// - Throws: what ended the run before its end.
  func end() throws -> (verdicts: [Verdict], unsaid: CommandFailure?) {
    line?.clear()
    if let failure = monitor.withLock({ failure }) { throw failure }
    return monitor.withLock { (verdicts, unsaid) }
  }

  private func take() -> Int? {
    monitor.withLock {
      guard failure == nil, next < editions.count else { return nil }
      defer { next += 1 }
      show("checking \(editions[next].name)", for: next)
      return next
    }
  }

  private func examine(_ edition: Edition) -> Result<Examined, CommandFailure> {
    Result { () throws(CommandFailure) -> Examined in
      let kept = KeptBuild(
        course: edition.path, profile: edition.profile, output: pipeline.output,
        options: "\(request.spelling) \(pipeline.timestamp)", isFresh: request.isFresh)
      let walk = try FolderWalk(edition.path)
      let folder = Background(beside: pipeline.jobs > 1) { CourseFolder(edition.path, walk) }
      defer { _ = try? folder.end() }
      let known = kept.flatMap { kept in kept.stamps(of: walk).map { (kept, $0) } }
      if let (kept, stamps) = known, let packages = kept.packages(madeFrom: stamps) {
        return .kept(packages)
      }
      let isAlone = editions.count == 1
      let memory = Background(beside: pipeline.jobs > 1) { [readAhead] in
        let memory = known.map { $0.pages(at: $1) } ?? PageMemory()
        // Of what is remembered hardly anything is read.
        if memory.isEmpty { readAhead.begin() } else if isAlone { Heap.keepLists() }
        return memory
      }
      // Nobody asks for it where there is no course to read.
      defer { _ = try? memory.end() }
      let examination = try Examination.of(
        (try? folder.end()) ?? CourseFolder(edition.path, walk), .edition(edition.profile),
        targets: request.targets,
        levels: request.levels, failOn: request.failOn, after: (try? memory.end()) ?? PageMemory(),
        isToBeBuilt: true)
      return .read(examination, known)
    }
  }

  /// What is to be done for an edition, once all before it are planned; nil when the run has ended.
  private func plan(_ index: Int, _ examined: Result<Examined, CommandFailure>) -> BuildJob? {
    monitor.withLock {
      while unplanned < index, failure == nil { monitor.wait() }
      guard failure == nil else { return nil }
      line?.clear()
      let result = Result { () throws(CommandFailure) in
        try job(for: editions[index].name, examined.get())
      }
      unplanned += 1
      if case .failure(let error) = result { failure = error }
      monitor.announce()
      guard case .success(let job) = result else { return nil }
      show(
        job.places.isEmpty ? nil : "writing \(job.places.joined(separator: ", "))", for: index)
      return job
    }
  }

  private func job(for name: String, _ examined: Examined) throws(CommandFailure) -> BuildJob {
    switch examined {
    case .kept(let packages):
      for package in packages { try claim(package.path, for: name) }
      return BuildJob(packages: packages)
    case .read(let examination, let kept):
      request.report(examination)
      verdicts.append(examination.verdict)
      guard let checked = examination.result.checked, !examination.fails else {
        return BuildJob(packages: [])
      }
      var job = BuildJob(examination, checked, after: kept)
      for standard in request.standards(of: checked.course) {
        let place = pipeline.place(of: checked.course, for: standard)
        try claim(place, for: name)
        job.standards.append(standard)
        job.places.append(place)
      }
      if !isPrepared { try pipeline.prepare() }
      isPrepared = true
      return job
    }
  }

  /// Says that a course makes a package.
  ///
  /// - Throws: where another one does, too.
  private func claim(_ place: String, for name: String) throws(CommandFailure) {
    guard let other = places.updateValue(name, forKey: place) else { return }
    throw CommandFailure("\(other) and \(name) both make \(place); give one another id")
  }

  /// Tells of an edition, and of those after it that are built, unless one before it is missing.
  private func finish(_ index: Int, _ packages: [Result<WrittenPackage, any Error>]) {
    monitor.withLock {
      built[index] = packages
      while let packages = built.removeValue(forKey: untold) {
        // Behind a failure nothing is told of.
        untold = packages.allSatisfy(tell) ? untold + 1 : editions.count
      }
      show(nil, for: index)
      // Who waits for its turn may wait for nothing now.
      monitor.announce()
    }
  }

  /// Tells of a package; false where it could not be made, which ends the run.
  private func tell(_ package: Result<WrittenPackage, any Error>) -> Bool {
    switch package {
    case .success(let package):
      line?.clear()
      // Packages are made whether or not somebody still listens.
      do throws(CommandFailure) {
        try Console.write("\(package.path)  \(package.size)  \(package.sha256)\n")
      } catch {
        unsaid = error
      }
      return true
    case .failure(let error):
      // What is told of comes before whatever could not be planned.
      failure = error
      return false
    }
  }

  /// Shows what workers do.
  private func show(_ doing: String?, for index: Int) {
    doings[index] = doing
    guard let line else { return }
    line.begin(doings.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", "))
  }
}

/// Something that lasts as long as the process.
final class Retained<Value> {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  static func hold(_ value: Value) { _ = Unmanaged.passRetained(Retained(value)) }
}

/// A course before it is built.
private enum Examined: Sendable {
  /// Its packages, where nothing changed since they were made.
  case kept([WrittenPackage])
  /// What was found in it, and what earlier builds left.
  case read(Examination, (KeptBuild, FolderStamps)?)
}

/// The packages of one course.
private struct BuildJob: Sendable {
  private let work: (examination: Examination, checked: CheckedCourse)?
  private let kept: (build: KeptBuild, stamps: FolderStamps)?
  /// Those that are there already.
  private let packages: [WrittenPackage]
  var standards: [any Standard.Type] = []
  var places: [String] = []

  init(
    _ examination: Examination, _ checked: CheckedCourse, after kept: (KeptBuild, FolderStamps)?
  ) {
    work = (examination, checked)
    self.kept = kept
    packages = []
  }

  /// A job that is done.
  init(packages: [WrittenPackage]) {
    work = nil
    kept = nil
    self.packages = packages
  }

  /// Makes one after the other, up to the first that fails; perhaps the process `ends` with the last.
  func run(_ pipeline: BuildPipeline, endsProcess ends: Bool) -> [Result<WrittenPackage, any Error>]
  {
    guard let (examination, checked) = work else { return packages.map { .success($0) } }
    let remember = { @Sendable in
      guard let (build, stamps) = kept, let reading = examination.result.reading else { return }
      build.remember(reading, madeFrom: stamps)
    }
    // What was read is known before anything is made of it.
    let remembering = Background(beside: pipeline.jobs > 1, remember)
    defer { try? remembering.end() }
    var packages: [Result<WrittenPackage, any Error>] = []
    for (number, standard) in standards.enumerated() {
      let isLast = ends && number == standards.count - 1
      let package = Result {
        try pipeline.build(checked, for: standard, folder: examination.folder, kept, isLast: isLast)
      }
      packages.append(package)
      if case .failure = package { return packages }
    }
    // What was found has to be said again by the next build.
    if let (build, stamps) = kept, examination.findings.isEmpty,
      checked.course.settings.controlDocuments == nil
    {
      build.remember(packages.compactMap { try? $0.get() }, madeFrom: stamps)
    }
    return packages
  }
}
