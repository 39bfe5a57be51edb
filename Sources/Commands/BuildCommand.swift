internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Standards

/// `build`: packages of courses.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the packages of courses.",
    discussion: """
      Prints a line for each package: its path, its size in bytes and its SHA-256. The same \
      source gives the same bytes. A course with findings at or above --fail-on is not built. Where
      nothing changed since the last build, its packages stay as they are.

      Examples:
        coursewright build
        coursewright build Course --target scorm12 --output Build
        coursewright build Course --profile elm-valley

      Exit status: 0 built, 1 findings at or above --fail-on, 2 a package could not be written.
      """)

  @OptionGroup var courses: CourseOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to build; can be given more than once. Without it: the course's targets.",
      valueName: "target"))
  var target: [TargetName] = []

  @OptionGroup var edition: EditionOptions
  @OptionGroup var place: OutputOptions

  @Flag(help: "Make all packages anew, even where nothing changed since the last build.")
  var fresh = false

  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    let paths = try courses.folders()
    // Many courses are done side by side, one thread each, which beats many threads in each.
    let editions = try paths.flatMap { try self.editions(of: $0) }
    let width = min(place.jobs, editions.count)
    let pipeline = BuildPipeline(
      output: place.output, jobs: editions.count > 1 ? 1 : place.jobs,
      timestamp: try BuildPipeline.timestamp(), without: edition.leftOut)
    var run = BuildRun(
      pipeline: pipeline, readAhead: ReadAhead(paths), line: ProgressLine(pipeline.progress))
    defer { run.line?.clear() }
    for start in stride(from: 0, to: editions.count, by: width) {
      try build(Array(editions[start..<min(start + width, editions.count)]), &run)
    }
    if let text = reports.rendered(Verdict.report(run.verdicts, failOn: judgement.failOn)) {
      Console.say(text)
    }
    if let unsaid = run.unsaid { throw unsaid }
    if run.verdicts.contains(where: \.fails) { throw ExitCode(1) }
  }

  /// Builds some courses at a time; whatever comes of them is told in their order.
  private func build(_ editions: [Edition], _ run: inout BuildRun) throws {
    run.line?.begin("checking \(editions.map(\.name).joined(separator: ", "))")
    let (targets, levels, failOn) = (target.map(\.rawValue), judgement.levels, judgement.failOn)
    let (options, timestamp, readAhead) = (self.options, run.pipeline.timestamp, run.readAhead)
    let examined = parallelMap(editions) { edition in
      Result { () throws(CommandFailure) -> Examined in
        let kept = KeptBuild(
          course: edition.path, output: place.output,
          options: "\(options) \(timestamp) \(edition.profile ?? "")")
        if !fresh, let packages = kept?.packages() { return .kept(packages) }
        readAhead.begin()
        let stamps = kept?.stamps()
        let examination = try Examination.of(
          edition.path, .edition(edition.profile), targets: targets, levels: levels,
          failOn: failOn)
        return .read(examination) { kept?.remember($0, madeFrom: stamps) }
      }
    }
    run.line?.clear()
    var jobs: [BuildJob] = []
    var failure: CommandFailure?
    for (edition, result) in zip(editions, examined) where failure == nil {
      let path = edition.name
      switch result {
      case .success(.kept(let packages)):
        jobs.append(BuildJob(packages: packages))
        for package in packages where failure == nil {
          failure = claim(package.path, for: path, &run)
        }
      case .success(.read(let examination, let remember)):
        failure = plan(examination, at: path, remember, &jobs, &run)
      case .failure(let error): failure = error
      }
    }
    if jobs.contains(where: \.isOpen) { try run.pipeline.prepare() }
    run.line?.begin("writing \(jobs.flatMap(\.places).joined(separator: ", "))")
    let pipeline = run.pipeline
    let built = parallelMap(jobs) { $0.run(pipeline) }
    run.line?.clear()
    for packages in built { for package in packages { try tell(package, &run) } }
    if let failure { throw failure }
  }

  /// What is to be built of the course in a folder.
  private func editions(of path: String) throws(CommandFailure) -> [Edition] {
    try edition.profiles(of: path).map { Edition(path: path, profile: $0) }
  }

  /// Adds what is to be built of a course; a failure where two courses want one place.
  private func plan(
    _ examination: Examination, at path: String,
    _ remember: @escaping @Sendable ([WrittenPackage]) -> Void, _ jobs: inout [BuildJob],
    _ run: inout BuildRun
  ) -> CommandFailure? {
    report(examination)
    run.verdicts.append(examination.verdict)
    guard let checked = examination.result.checked, !examination.fails else { return nil }
    var job = BuildJob(checked: checked, folder: examination.folder)
    // What was found has to be said again by the next build.
    let settings = checked.course.settings
    if examination.findings.isEmpty, settings.controlDocuments == nil { job.remember = remember }
    defer { jobs.append(job) }
    for standard in standards(of: checked.course) {
      let place = run.pipeline.place(of: checked.course, for: standard)
      if let failure = claim(place, for: path, &run) { return failure }
      job.standards.append(standard)
      job.places.append(place)
    }
    return nil
  }

  /// Says that a course makes a package; a failure where another one does, too.
  private func claim(_ place: String, for path: String, _ run: inout BuildRun) -> CommandFailure? {
    run.places.updateValue(path, forKey: place).map {
      CommandFailure("\($0) and \(path) both make \(place); give one another id")
    }
  }

  /// All that decides packages besides the course, in one spelling.
  private var options: String {
    let levels = judgement.rule.map { "\($0.name)=\($0.level.rawValue)" }
    let without =
      edition.leftOut.map(\.rawValue).sorted().joined() + " " + DocumentTool.stamps
    return "\(target.map(\.rawValue)) \(without) \(levels) \(judgement.failOn?.rawValue ?? "")"
      + " \(reports.format.rawValue) \(place.output)"
  }

  /// Packages are made whether or not somebody still listens.
  private func tell(_ package: Result<WrittenPackage, any Error>, _ run: inout BuildRun) throws {
    let package = try package.get()
    do throws(CommandFailure) {
      try Console.write("\(package.path)  \(package.size)  \(package.sha256)\n")
    } catch {
      run.unsaid = error
    }
  }

  private func report(_ examination: Examination) {
    guard reports.format == .text else { return }
    Console.say(examination.report(usesColor: reports.usesColor(on: STDERR_FILENO)))
    if examination.fails, !reports.quiet { Console.say(examination.summary) }
  }

  private func standards(of course: Course) -> [any Standard.Type] {
    let names =
      target.isEmpty ? course.definition.targets.map(\.value.name) : target.map(\.rawValue)
    return Standards.all.filter { names.contains($0.name) }
  }
}

/// A course, or the edition of it that a profile makes.
private struct Edition: Sendable {
  let path: String
  let profile: String?

  var name: String { profile.map { "\(path) for \($0)" } ?? path }
}

/// A course before it is built.
private enum Examined: Sendable {
  /// Its packages, where nothing changed since they were made.
  case kept([WrittenPackage])
  /// What was found in it, and a way to remember what is made of it.
  case read(Examination, remember: @Sendable ([WrittenPackage]) -> Void)
}

/// What a run of `build` has come to so far.
private struct BuildRun {
  let pipeline: BuildPipeline
  let readAhead: ReadAhead
  let line: ProgressLine?
  /// The course that makes each package.
  var places: [String: String] = [:]
  var verdicts: [Verdict] = []
  /// Why lines could not be printed.
  var unsaid: CommandFailure?
}

/// The packages of one course.
private struct BuildJob: Sendable {
  private let work: (checked: CheckedCourse, folder: CourseFolder)?
  /// Those that are there already.
  private let packages: [WrittenPackage]
  var standards: [any Standard.Type] = []
  var places: [String] = []
  /// Keeps in mind what was made; nil where that would not be all there is to tell.
  var remember: (@Sendable ([WrittenPackage]) -> Void)?

  init(checked: CheckedCourse, folder: CourseFolder) {
    work = (checked, folder)
    packages = []
  }

  /// Whether there is something to do.
  var isOpen: Bool { work != nil }

  /// A job that is done.
  init(packages: [WrittenPackage]) {
    work = nil
    self.packages = packages
  }

  /// Makes one after the other, up to the first that fails.
  func run(_ pipeline: BuildPipeline) -> [Result<WrittenPackage, any Error>] {
    guard let work else { return packages.map { .success($0) } }
    var packages: [Result<WrittenPackage, any Error>] = []
    for standard in standards {
      let package = Result { try pipeline.build(work.checked, for: standard, folder: work.folder) }
      packages.append(package)
      if case .failure = package { return packages }
    }
    remember?(packages.compactMap { try? $0.get() })
    return packages
  }
}

/// The name of a standard, as the command line gives it.
struct TargetName: ExpressibleByArgument, RawRepresentable {
  let rawValue: String

  init?(rawValue: String) {
    guard Standards.named(rawValue) != nil else { return nil }
    self.rawValue = rawValue
  }

  static var allValueStrings: [String] { Standards.all.map { $0.name } }
}
