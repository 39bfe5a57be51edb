internal import Diagnostics
internal import Glibc
internal import Packages
internal import Standards
internal import Validation

/// A package that was judged.
struct PackageVerdict {
  let path: String
  let package: ExaminedPackage
  let diagnostics: [Diagnostic]
  let failOn: Severity

  /// Reads and judges a zip file or an unpacked folder.
  static func of(
    _ path: String, as standard: PackageStandard?, levels: RuleLevels, failOn: Severity
  ) throws(PackageError) -> PackageVerdict {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let source: any PackageSource =
      isFolder ? try FolderSource(path: path) : try ArchiveSource(path: path)
    let package = ExaminedPackage(source, as: standard)
    return PackageVerdict(
      path: path, package: package,
      diagnostics: PackageChecker.findings(in: package, levels: levels), failOn: failOn)
  }

  var fails: Bool { diagnostics.contains { $0.severity >= failOn } }

  /// What stands before the name of a file in the package.
  private var prefix: String { path.hasSuffix("/") ? path : path + "/" }

  /// The findings, each with what stands before its path; of the package itself it is all.
  var findings: [Report.Finding] {
    diagnostics.map { ($0.location.file.isEmpty ? path : prefix, $0) }
  }

  func text(usesColor: Bool) -> String {
    let own = diagnostics.filter { $0.location.file.isEmpty }
    let others = diagnostics.filter { !$0.location.file.isEmpty }
    return TextReport(prefix: path, usesColor: usesColor) { _ in nil }.render(own)
      + TextReport(prefix: prefix, usesColor: usesColor, text: package.text).render(others)
  }

  /// One line on what the package is and what was found.
  var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let kind = package.standard?.title ?? "unknown standard"
    let files = package.files.count
    return "\(path): \(found) (\(kind), \(files) file\(files == 1 ? "" : "s"))\n"
  }

  static func report(_ verdicts: [PackageVerdict], failOn: Severity) -> Report {
    Report(
      verdicts.flatMap(\.findings), rules: PackageRules.all.map { $0.description },
      failOn: failOn, tool: ("coursewright", Toolchain.version))
  }
}
