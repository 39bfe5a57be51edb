internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Sites
internal import Standards

/// Makes the packages of checked courses.
struct BuildPipeline {
  /// From so many entries on a package is judged before it is written.
  private static let many = 2000

  let output: String
  let jobs: Int
  /// Seconds since 1970, for the entries of archives.
  let timestamp: Int64
  /// Forms of handouts that are left out.
  var without: Set<HandoutFormat> = []
  let progress = PackageProgress()

  /// Makes the output folder and clears what a killed build left there.
  func prepare() throws(CommandFailure) {
    try Folders.make(output)
    PartialFiles.removeLeavings(in: output)
  }

  /// The package of a course for a standard, written into its place.
  ///
  /// With `kept`, what it has of the package before goes into this one, and what this one is made of
  /// is kept for the next. If it is the last of a process, nothing is taken apart.
  func build(
    _ checked: CheckedCourse, for standard: any Standard.Type, folder: CourseFolder,
    _ kept: (build: KeptBuild, stamps: FolderStamps)? = nil, isLast: Bool = false
  ) throws -> WrittenPackage {
    let path = place(of: checked.course, for: standard)
    let prior = kept.flatMap { kept in
      standard.form == .zip && !kept.stamps.isSmall
        ? Prior(kept, of: path, beside: jobs > 1) : nil
    }
    // Nobody asks for it where something fails before.
    defer { _ = try? prior?.kept.end() }
    let checked = checked.leavingOut(without)
    var site = SiteRenderer.render(
      checked, checked.course.packaging(for: standard.name),
      sequences: try SessionHistory.sequences(of: checked.course, in: folder))
    site.printed = try PrintedHandouts(folder: folder).make(site.printables)
    let control = try ControlFolder.documents(for: standard, of: checked.course, in: folder)
    var contents = standard.package(site, control: control, source: folder.place)
    prior.map { $0.build.identify(&contents, in: folder, $0.stamps) }
    if isLast { Retained.hold((prior, site, contents)) }
    let judge = { @Sendable [contents] passed in
      try ControlFolder.judge(contents, for: standard, by: control, at: path, unless: passed)
    }
    switch standard.form {
    case .zip: return try write(contents, to: path, after: prior, judge)
    case .folder:
      _ = try judge(nil)
      return try FolderWriter(jobs: jobs, progress: progress).write(contents, to: path)
    }
  }

  /// Writes an archive; what the judge refuses is never seen.
  private func write(
    _ contents: PackageContents, to path: String, after prior: Prior?,
    _ judge: @escaping @Sendable (_ passed: String?) throws -> String?
  ) throws -> WrittenPackage {
    // To judge thousands of entries takes as much memory as to write them.
    let isLarge = contents.entries.count >= Self.many
    let isBeside = jobs > 1 && !isLarge
    let judgement = Background(beside: isBeside) { try judge(prior?.kept.end().passed) }
    if !isBeside { _ = try judgement.end() }
    // What reading and judging left is for the writer, in whatever thread it was.
    if isLarge { Heap.giveBack() }
    let writer = ZipWriter(jobs: jobs, timestamp: timestamp, progress: progress)
    let earlier = try prior?.kept.end().package
    let draft = Result { try writer.draft(contents, of: path, after: earlier) }
    let passed = try judgement.end()
    // The same source makes the same package again.
    let package = try draft.get().commit(durable: false)
    if let earlier, let stamp = try draft.get().status.map(FileStamp.init) {
      prior?.build.remember(earlier.identities, passed: passed, of: path, stamp)
    }
    return package
  }

  /// Where the package of a course for a standard goes.
  func place(of course: Course, for standard: any Standard.Type) -> String {
    let definition = course.definition
    let name = Self.name(
      definition.id.value, definition.version, edition: definition.edition, standard)
    return "\(output)/\(name)"
  }

  /// The name of a package.
  static func name(
    _ id: String, _ version: String, edition: String?, _ standard: any Standard.Type
  ) -> String {
    let name = id + (edition.map { "-\($0)" } ?? "") + "-\(version)-\(standard.name)"
    return standard.form == .zip ? name + ".zip" : name
  }

  /// SOURCE_DATE_EPOCH, else the beginning of 1980, the first time that zip can hold.
  static func timestamp() throws(CommandFailure) -> Int64 {
    guard let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) else {
      return 315_532_800
    }
    guard let seconds = Int64(text), seconds >= 0 else {
      throw CommandFailure(
        "SOURCE_DATE_EPOCH is '\(text)', but has to be a number of seconds since 1970")
    }
    return seconds
  }
}

/// What an earlier build left for a package, looked at while the next one is prepared: with
/// thousands of entries that takes its time.
private struct Prior: Sendable {
  let build: KeptBuild
  let stamps: FolderStamps
  let kept: Background<KeptPackage>

  init(_ kept: (build: KeptBuild, stamps: FolderStamps), of path: String, beside: Bool) {
    (build, stamps) = kept
    self.kept = Background(beside: beside) { kept.build.package(at: path) }
  }
}

/// Folders on disk.
enum Folders {
  /// Makes a folder and those above it, where they are missing.
  static func make(_ path: String) throws(CommandFailure) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += prefix.isEmpty || prefix.hasSuffix("/") ? part : "/" + part
      guard mkdir(prefix, 0o777) != 0 else { continue }
      guard errno == EEXIST else {
        throw CommandFailure("make the folder", path: prefix, errno: errno)
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw CommandFailure("use \(path) as a folder: it is a file", path: path)
    }
  }
}
