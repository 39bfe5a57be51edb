internal import Courses
internal import Diagnostics
internal import Packages
internal import Releases
internal import Sites
internal import Standards

/// Builds a package again and compares.
struct PackageProof {
  private let package: FoundPackage
  private let examination: Examination

  struct Result {
    let isSame: Bool
    let text: String
  }

  /// Looks whether it can be proved at all.
  ///
  /// - Throws: why it cannot.
  init(of package: FoundPackage, from path: String) throws {
    self.package = package
    let origin = package.origin
    let toolchain = PackageGenerator.line(
      Toolchain.line, with: try DocumentTool.versions(for: package.printedFormats))
    guard package.toolchain == toolchain else {
      throw CommandFailure("cannot prove: built with \(package.toolchain); this is \(toolchain)")
    }
    examination = try Examination.of(
      path, .edition(origin.edition), targets: [package.standard.name])
    guard let definition = examination.result.course?.definition else {
      throw CommandFailure("cannot prove: \(path) cannot be read", path: path)
    }
    guard definition.id.value == origin.course else {
      throw CommandFailure(
        "cannot prove: the package is of the course '\(origin.course)', and \(path) is"
          + " '\(definition.id.value)'")
    }
    guard definition.version == origin.version else {
      throw CommandFailure(
        "cannot prove: the package is version \(origin.version), and the source in \(path) is"
          + " \(definition.version); check out version \(origin.version)\(recorded)")
    }
    guard examination.result.checked != nil else {
      throw CommandFailure(
        "cannot prove: the course in \(path) has errors, see 'coursewright check'")
    }
  }

  /// Builds it in a folder of its own and compares.
  func run() throws -> Result {
    guard let checked = examination.result.checked else {
      preconditionFailure("a course with errors was refused before")
    }
    let scratch = try ScratchFolder(named: "coursewright-verify")
    defer { withExtendedLifetime(scratch) {} }
    let pipeline = BuildPipeline(
      output: scratch.path, jobs: 2,
      // The time of entries is what was asked for, and proves nothing.
      timestamp: try package.timestamp ?? BuildPipeline.timestamp(),
      without: Set([.pdf, .docx]).subtracting(package.printedFormats))
    let built = try pipeline.build(checked, for: package.standard, folder: examination.folder)
    if built.sha256 == package.sha256 {
      return Result(
        isSame: true,
        text:
          "\(package.path): the same bytes as the source gives, sha256 \(built.sha256)\(recorded)\n"
      )
    }
    return Result(
      isSame: false, text: differences(from: try FoundPackage(built.path), checked.course))
  }

  private func differences(from built: FoundPackage, _ course: Course) -> String {
    var lines = ["\(package.path): not what the source gives\n"]
    let theirs = Dictionary(package.entries.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let ours = Dictionary(built.entries.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    var repacked = 0
    for name in Set(theirs.keys).union(ours.keys).sorted() {
      switch (theirs[name], ours[name]) {
      case (let their?, let our?):
        // A checksum of 32 bits can be made to fit, so contents are looked at themselves.
        switch their.content == our.content ? isSame(name, in: built) : false {
        case true?: repacked += their.storage == our.storage ? 0 : 1
        case false?: lines.append("  \(name): another content\n")
        case nil: lines.append("  \(name): damaged, it cannot be unpacked\n")
        }
      case (_?, nil): lines.append("  \(name): in the package alone\n")
      case (nil, _?): lines.append("  \(name): not in the package\n")
      case (nil, nil): break
      }
    }
    let isWhole = lines.count == 1
    if repacked > 0 {
      lines.append("  \(repacked) entries: the same content, compressed by another program\n")
    }
    let shared = package.entries.map(\.name).filter { ours[$0] != nil }
    if shared != built.entries.map(\.name).filter({ theirs[$0] != nil }) {
      lines.append("  the entries stand in another order\n")
    }
    if isWhole {
      let rest = lines.count == 1 ? "; what stands between or behind them is not" : ""
      lines.append("  all contents are the same\(rest)\n")
    } else {
      let origin = SourceOrigin(course)
      lines.append(
        package.origin.sha256 == origin.sha256
          ? "  the texts of the source are those that it was made from: a medium or a setting was"
            + " changed, or the package was\n"
          : "  it was made from other texts: it names the source \(package.origin.sha256), and this is"
            + " \(origin.sha256)\n")
    }
    if !recorded.isEmpty { lines.append("  \(recorded.dropFirst(2))\n") }
    return lines.joined()
  }

  /// Whether an entry holds the same; nil where it cannot be unpacked.
  private func isSame(_ name: String, in built: FoundPackage) -> Bool? {
    guard package.standard.form == .zip, !name.hasSuffix("/") else { return true }
    guard let their = try? ZipReader(path: package.path).bytes(of: name) else { return nil }
    return their == (try? ZipReader(path: built.path).bytes(of: name))
  }

  /// What the record of its release says of it.
  private var recorded: String {
    let history = ReleaseHistory(in: examination.folder.source)
    guard let record = try? history.record(package.origin.version) else { return "" }
    let isThere = record.packages.contains { $0.sha256 == package.sha256 }
    return isThere
      ? "; release \(record.version) recorded it"
      : "; release \(record.version) recorded another one"
  }
}
