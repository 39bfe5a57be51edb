internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Releases
internal import Standards

/// Freezes a course as a release.
struct ReleasePipeline {
  let path: String
  let build: BuildPipeline
  private let source: ReleaseSource
  /// The release that is to be, as yet without its packages.
  let side: Comparison.Side
  /// What changed since the release before; nil for the first.
  let report: ReleaseReport?
  private let gates: [Gate]

  /// Prepares a release of a course that was found right.
  ///
  /// - Throws: why the release could not be written, before anything is made.
  init(_ path: String, _ source: ReleaseSource, _ side: Comparison.Side, build: BuildPipeline)
    throws
  {
    self.path = path
    self.source = source
    self.build = build
    var side = side
    let folder = source.examination.folder
    let releases = folder.place(of: String(ReleaseHistory.folder.dropLast()))
    var status = stat()
    if stat(releases, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw CommandFailure(
        "\(releases) has to be a folder, for releases; it is a file", path: releases)
    }
    guard access(folder.path, W_OK) == 0 else {
      throw CommandFailure("write into the course", path: folder.path, errno: errno)
    }
    if let last = source.history.last(), let course = source.examination.result.course {
      let old = try source.history.side(last.description)
      var record = side.record
      record.previous = .init(version: last.description, seal: old.record.seal)
      side = Comparison.Side(record: record, course: side.course)
      gates = try source.history.predecessors(last).map { version in
        Gate(
          Comparison(from: try source.history.side(version.description), to: side), course,
          isRelease: true)
      }
      // Learners have the last release that was none on the way to one.
      let base =
        SemanticVersion(side.record.version)?.isPrerelease == true ? gates.first : gates.last
      report = base.map {
        ReleaseReport($0.comparison, acknowledgements: course.acknowledgements)
      }
    } else {
      gates = []
      report = nil
    }
    self.side = side
  }

  /// What stands against the release.
  var findings: [Diagnostic] { Gate.findings(of: gates) }

  private var acknowledgements: [Acknowledgement] {
    source.examination.result.course?.acknowledgements ?? []
  }

  /// The section of the changelog that the release writes.
  var section: String { ReleaseChangelog.section(report, of: side, acknowledgements) }

  /// Where the release goes.
  var folder: String {
    source.examination.folder.place(of: ReleaseHistory.folder + side.record.version)
  }

  /// The names of the packages that the release makes.
  var packageNames: [String] {
    let course = side.course
    return ([nil] + course.editions.map { $0.id as String? }).flatMap { edition in
      course.targets.compactMap { Standards.named($0.name) }.map {
        BuildPipeline.name(course.id, course.version, edition: edition, $0)
      }
    }
  }

  var changelog: String { source.examination.folder.place(of: ReleaseChangelog.file) }

  /// Makes the packages, and what lies beside them; `tell` hears of each path.
  ///
  /// The record comes last and in one step: without it nothing was released, and the next run
  /// makes everything again.
  func run(_ tell: (WrittenPackage) throws -> Void) throws {
    try build.prepare()
    var record = side.record
    var formats: Set<HandoutFormat> = []
    for edition in [nil] + side.course.editions.map(\.id) {
      let examination = try Examination.of(path, .edition(edition))
      guard let checked = examination.result.checked else {
        throw CommandFailure("\(path) changed while it was released; run the command again")
      }
      formats.formUnion(checked.course.handouts.flatMap(\.reference.wanted))
      for target in checked.course.definition.targets {
        guard let standard = Standards.named(target.value.name) else { continue }
        let package = try build.build(checked, for: standard, folder: examination.folder)
        record.packages.append(
          ReleaseRecord.Package(
            file: String(package.path.dropFirst(build.output.count).drop { $0 == "/" }),
            target: standard.name,
            packaging: checked.course.packaging(for: standard.name).rawValue, edition: edition,
            source: checked.course.sourceHash, size: package.size, sha256: package.sha256))
        try tell(package)
      }
    }
    let documents = try DocumentTool.versions(for: formats)
    record.program.documents = documents.isEmpty ? nil : documents
    guard try ReleaseSource.of(path).side()?.course == side.course else {
      throw CommandFailure("\(path) changed while it was released; run the command again")
    }
    let side = Comparison.Side(record: record, course: self.side.course)
    let companions = try companions(of: side)
    for (name, text) in companions {
      try SourceWriter.write(text, to: "\(build.output)/\(name)")
    }
    try publish(side)
  }

  /// The files that lie beside the packages.
  private func companions(of side: Comparison.Side) throws -> [(name: String, text: String)] {
    let page = ImportPage(side, report)
    return side.record.packages.map { package in
      let isFolder = Standards.named(package.target)?.form == .folder
      return (
        PackageStatement.file(of: package.file),
        PackageStatement(package, of: side, isFolder: isFolder).text
      )
    } + [(page.file, page.text)]
  }

  /// Writes the record, then the changelog, which ``completeChangelog(of:)`` mends after a kill.
  private func publish(_ side: Comparison.Side) throws {
    let files = ReleaseFiles(side.record, side.course)
    let releases = source.examination.folder.place(of: String(ReleaseHistory.folder.dropLast()))
    try Folders.make(releases)
    for folder in [releases, source.examination.folder.path] {
      PartialFiles.removeLeavings(in: folder)
    }
    let contents = PackageContents(entries: [
      PackageEntry(name: ReleaseHistory.recordFile, content: .bytes(Array(files.record.utf8))),
      PackageEntry(name: ReleaseHistory.courseFile, content: .bytes(Array(files.course.utf8))),
    ])
    do throws(PackageError) {
      // What was released stays as it is.
      try FolderWriter(jobs: 1).write(contents, to: folder, replaces: false)
    } catch {
      guard error.code == .occupied, access("\(folder)/\(ReleaseHistory.recordFile)", F_OK) == 0
      else { throw error }
      let version = side.record.version
      throw CommandFailure(
        "version \(version) is not above \(version), which another run released meanwhile",
        path: folder)
    }
    try Self.enter(section, side.record.version, into: source.examination.folder)
  }

  /// Writes the section of the last release where a run was killed before it did.
  static func completeChangelog(of source: ReleaseSource) throws {
    let folder = source.examination.folder
    guard let last = source.history.last() else { return }
    let version = last.description
    guard !ReleaseChangelog.hasSection(of: version, folder.text(of: ReleaseChangelog.file)) else {
      return
    }
    let side = try source.history.side(version)
    let report = try side.record.previous.map { previous in
      ReleaseReport(Comparison(from: try source.history.side(previous.version), to: side))
    }
    let reasons = source.examination.result.course?.acknowledgements ?? []
    try enter(ReleaseChangelog.section(report, of: side, reasons), version, into: folder)
  }

  private static func enter(_ section: String, _ version: String, into folder: CourseFolder) throws
  {
    let old = folder.text(of: ReleaseChangelog.file)
    let new = ReleaseChangelog.text(old, with: section, version: version)
    try SourceWriter(folder: folder.path).apply([
      .write(path: ReleaseChangelog.file, old: old, new: new)
    ])
  }
}
