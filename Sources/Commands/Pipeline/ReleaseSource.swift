internal import Courses
internal import Diagnostics
internal import Glibc
internal import Releases

/// A course as it stands now, beside the releases that its folder keeps.
struct ReleaseSource {
  let examination: Examination
  let history: ReleaseHistory

  /// A course that was read and judged, with the releases beside it.
  init(_ examination: Examination) {
    self.examination = examination
    history = ReleaseHistory(in: examination.folder.source)
  }

  /// Reads and checks the course in a folder.
  static func of(_ path: String, history isJudged: Bool = false) throws(CommandFailure)
    -> ReleaseSource
  {
    ReleaseSource(try Examination.of(path, history: isJudged))
  }

  /// Whether the course may follow a release, and the release that that one was to become where it
  /// was on the way to one; none where the course has errors, or nothing was released.
  func gates(after name: String) throws(CommandFailure) -> [Gate] {
    do {
      guard let new = try side(), let course = examination.result.course,
        let old = try release(name)
      else { return [] }
      let others = SemanticVersion(old.record.version).map { history.predecessors($0).dropFirst() }
      let stable = try (others ?? []).map { try history.side($0.description) }
      return ([old] + stable).map { Gate(Comparison(from: $0, to: new), course) }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The course frozen as it stands now; nil where it has errors.
  func side() throws -> Comparison.Side? {
    guard let checked = examination.result.checked else { return nil }
    let folder = examination.folder
    let course = try ReleasedCourse(checked, files: examination.result.usedFiles) { file in
      try FileDigest.of(folder.place(of: folder.source.files.stored(file)))
    }
    return Comparison.Side(
      record: ReleaseRecord(checked.course, course, source: checked.course.sourceHash),
      course: course)
  }

  /// The release that a word names: a version, `last`, or a path to a record or its folder.
  ///
  /// - Returns: nil for `last` where nothing was released yet.
  func release(_ name: String) throws -> Comparison.Side? {
    if name == "last" { return try history.last().map { try history.side($0.description) } }
    if let version = history.versions.first(where: { $0.description == name }) {
      return try history.side(version.description)
    }
    if !name.contains("/"), access(name, F_OK) != 0 {
      throw CommandFailure("there is no release \(name)\(known)")
    }
    return try Self.outside(name)
  }

  private var known: String {
    history.versions.isEmpty
      ? ": nothing was released yet"
      : "; there is \(history.versions.map(\.description).joined(separator: ", "))"
  }

  /// A release anywhere on disk.
  private static func outside(_ path: String) throws -> Comparison.Side {
    let files = [ReleaseHistory.recordFile, ReleaseHistory.courseFile]
    let file = files.first { path == $0 || path.hasSuffix("/" + $0) }
    let folder = file.map { path == $0 ? "." : String(path.dropLast($0.count + 1)) } ?? path
    // As if the folder's files were the release of a course by itself.
    let source = try CourseFolder(folder.isEmpty ? "/" : folder).source
    guard source.files.isFile(ReleaseHistory.recordFile),
      let version = try? ReleaseFiles.read(
        ReleaseRecord.self, source.bytes(of: ReleaseHistory.recordFile)
      ).version
    else { throw CommandFailure("\(folder) is no release: it has no record.json that can be read") }
    let prefix = ReleaseHistory.folder + version + "/"
    let moved = SourceFolder(
      files: FileIndex(
        Dictionary(uniqueKeysWithValues: source.files.kinds.map { (prefix + $0, $1) }))
    ) { try source.bytes(of: String($0.dropFirst(prefix.count)), limit: $1) }
    do {
      return try ReleaseHistory(in: moved).side(version)
    } catch let error as UnreadableRelease {
      throw CommandFailure("\(folder) is no release: \(error.reason)", path: folder)
    }
  }
}
