internal import Courses
internal import Diagnostics
internal import Dispatch
internal import Glibc
internal import Packages
internal import Preview
internal import Sites
internal import Standards
internal import Synchronization

/// Where a preview's content comes from.
final class PreviewSource: Sendable {
  private enum Kind: Sendable {
    case course(path: String, profile: String?)
    /// An unpacked package.
    case folder(String)
    case archive(String)
  }

  private let kind: Kind

  private init(_ kind: Kind) { self.kind = kind }

  /// The course or package that a path names, or the course that is meant without one.
  static func of(_ path: String?, profile: String?) throws(CommandFailure) -> PreviewSource {
    let path = if let path { path } else { try CourseOptions.folders([])[0] }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw CommandFailure("open", path: path, errno: errno)
    }
    if status.st_mode & S_IFMT != S_IFDIR {
      guard profile == nil else { throw CommandFailure("\(path) is a package: it has no profiles") }
      return PreviewSource(.archive(path))
    }
    let isPackage =
      access("\(path)/imsmanifest.xml", F_OK) == 0 && access("\(path)/course.yaml", F_OK) != 0
    return PreviewSource(isPackage ? .folder(path) : .course(path: path, profile: profile))
  }

  /// The content as it is now.
  ///
  /// - Throws: ``CommandFailure`` or a `PackageError` where there is nothing to show at all.
  func content() throws -> PreviewContent {
    switch kind {
    case .course(let path, let profile): try Self.course(path, profile)
    case .folder(let path): try Self.folder(path)
    case .archive(let path): try Self.archive(path)
    }
  }

  /// Tells of new content whenever the source has changed.
  func watch(_ show: @escaping @Sendable (PreviewContent) -> Void) {
    let shown = Mutex(stamps)
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "coursewright.watch"))
    timer.schedule(deadline: .now(), repeating: .milliseconds(200))
    timer.setEventHandler {
      // Naming the timer here keeps it alive.
      withExtendedLifetime(timer) { self.look(shown, show) }
    }
    timer.resume()
  }

  private func look(
    _ shown: borrowing Mutex<String?>, _ show: @Sendable (PreviewContent) -> Void
  ) {
    let now = stamps
    guard shown.withLock({ $0 != now }) else { return }
    shown.withLock { $0 = now }
    do {
      show(try content())
    } catch {
      show(PreviewContent(title: path, targets: [], staleness: "\(error)"))
    }
  }

  private var path: String {
    switch kind {
    case .course(let path, _), .folder(let path), .archive(let path): path
    }
  }

  private var stamps: String? { FolderStamps(of: path)?.digest }

  private static func course(_ path: String, _ profile: String?) throws -> PreviewContent {
    let examination = try Examination.of(path, .edition(profile))
    let findings = examination.result.findings.map { finding in
      let place = finding.location
      return PreviewContent.Finding(
        severity: finding.severity.rawValue, rule: finding.rule, message: finding.message,
        help: finding.help, file: examination.folder.prefix + place.file, line: place.line,
        column: place.column, excerpt: line(place.line, of: place.file, in: examination.folder))
    }
    guard let checked = examination.result.checked else {
      return PreviewContent(
        title: path, targets: [], findings: findings,
        staleness: "The course has errors; what is shown was made before them.")
    }
    let names = Set(checked.course.definition.targets.map(\.value.name))
    let sequences = try SessionHistory.sequences(of: checked.course, in: examination.folder)
    let printed = PrintedHandouts(folder: examination.folder)
    let targets = Standards.all.filter { names.contains($0.name) || $0.name == "web" }.map {
      standard in
      let packaging = checked.course.packaging(for: standard.name)
      var site = SiteRenderer.render(checked, packaging, sequences: sequences)
      if let promised = try? printed.promise(site.printables) {
        site.printed = promised
      } else {
        // Who has no program for other forms sees the handouts that can be shown.
        site = SiteRenderer.render(
          checked.leavingOut([.pdf, .docx]), packaging, sequences: sequences)
      }
      let contents = standard.package(
        site, control: standard.control, source: examination.folder.place)
      return PreviewContent.Target(name: standard.name, contents: contents)
    }
    return PreviewContent(
      title: checked.course.definition.title.value, targets: targets, findings: findings)
  }

  private static func line(_ number: Int, of file: String, in folder: CourseFolder) -> String? {
    let lines = folder.text(of: file)?.split(separator: "\n", omittingEmptySubsequences: false)
    guard let lines, lines.indices.contains(number - 1) else { return nil }
    return String(lines[number - 1].prefix(300))
  }

  private static func folder(_ path: String) throws -> PreviewContent {
    let folder = try CourseFolder(path)
    let entries = folder.source.files.kinds.compactMap { name, kind -> PackageEntry? in
      guard case .file(let size) = kind else { return nil }
      return PackageEntry(
        name: name, content: .file(path: folder.place(of: name), size: size))
    }
    return PreviewContent(
      title: path, targets: [.init(name: "package", contents: PackageContents(entries: entries))])
  }

  private static func archive(_ path: String) throws -> PreviewContent {
    let archive = try SharedArchive(path)
    guard archive.names.contains("imsmanifest.xml") else {
      throw CommandFailure(
        "\(path) has no imsmanifest.xml at its root: it is no SCORM package", path: path)
    }
    let entries = archive.names.map { name in
      PackageEntry(name: name, content: .produced { try archive.bytes(of: name) })
    }
    return PreviewContent(
      title: path, targets: [.init(name: "package", contents: PackageContents(entries: entries))])
  }
}

/// An archive that several requests read, one after the other.
private final class SharedArchive: @unchecked Sendable {
  let names: [String]
  private let reader: ZipReader
  private let queue = DispatchQueue(label: "coursewright.archive")

  init(_ path: String) throws {
    reader = try ZipReader(path: path)
    names = reader.names.filter { !$0.hasSuffix("/") }
  }

  func bytes(of name: String) throws -> [UInt8] {
    try queue.sync { try reader.bytes(of: name) }
  }
}
