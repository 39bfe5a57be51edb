internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Standards
internal import Validation

/// A package that was judged.
struct PackageVerdict: Sendable {
  let path: String
  let package: ExaminedPackage
  private(set) var diagnostics: [Diagnostic]
  /// More that a baseline knows.
  private(set) var known: [Diagnostic] = []
  /// How many more there are of rules that users switched off.
  private let offCount: Int
  let lms: LMSProfile?
  let failOn: Severity

  /// Reads and judges a zip file or an unpacked folder.
  ///
  /// What the command line says goes before the settings beside the package.
  static func of(
    _ path: String, as standard: PackageStandard? = nil, for lms: LMSProfile? = nil,
    _ file: PackageSettings? = nil, levels: RuleLevels = RuleLevels(), failOn: Severity? = nil
  ) throws(PackageError) -> PackageVerdict {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let source: any PackageSource =
      isFolder ? try FolderSource(path: path) : try ArchiveSource(path: path)
    let package = ExaminedPackage(source, as: standard)
    let settings = file?.settings
    let levels = (settings?.levels ?? RuleLevels()).overridden(by: levels)
    let lms = lms ?? settings?.lms.flatMap(LMSProfile.named)
    let found = PackageChecker.findings(in: package, for: lms, levels: levels)
    package.rest()
    return PackageVerdict(
      path: path, package: package, diagnostics: found.findings, offCount: found.hiddenCount,
      lms: lms, failOn: failOn ?? settings?.failOn ?? .error)
  }

  /// The same without what a baseline knows.
  func hiding(_ baseline: inout Baseline) -> PackageVerdict {
    var verdict = self
    let (new, known) = baseline.parted(findings)
    verdict.diagnostics = new.map(\.diagnostic)
    verdict.known = known.map(\.diagnostic)
    return verdict
  }

  var fails: Bool { diagnostics.contains { $0.severity >= failOn } }

  /// What stands before the name of a file in the package.
  private var prefix: String { path.hasSuffix("/") ? path : path + "/" }

  /// The findings, each with what stands before its path; of the package itself it is all.
  var findings: [Report.Finding] {
    diagnostics.map { ($0.location.file.isEmpty ? path : prefix, $0) }
  }

  func text(usesColor: Bool) -> String {
    defer { package.rest() }
    let own = diagnostics.filter { $0.location.file.isEmpty }
    let others = diagnostics.filter { !$0.location.file.isEmpty }
    return TextReport(prefix: path, usesColor: usesColor) { _ in nil }.render(own)
      + TextReport(prefix: prefix, usesColor: usesColor, text: excerptText).render(others)
  }

  /// The text of a file that people read, for excerpts.
  private func excerptText(of name: String) -> String? {
    let ending = name.lowercased().split(separator: ".").last ?? ""
    return ["xml", "html", "htm", "xhtml", "js"].contains(ending) ? package.text(of: name) : nil
  }

  /// One line on what the package is and what was found.
  var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let old = known.isEmpty ? "" : " and \(known.count) known"
    let off = offCount == 0 ? "" : " (\(offCount) switched off)"
    let found =
      verdict + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")) + old + off
    let kind = package.standard?.title ?? "unknown standard"
    let files = package.files.count
    return "\(path): \(found) (\(kind), \(files) file\(files == 1 ? "" : "s"))\n"
  }

  /// What an importer will make of it, as far as that is known; what a baseline knows is as true as
  /// what is new.
  private var verdict: String {
    let diagnostics = diagnostics + known
    if let lms,
      let refusal = diagnostics.first(where: { lms.entry(of: $0.rule)?.effect == .refused })
    {
      return "refused by \(lms.title) (\(refusal.rule))"
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      return package.standard == nil ? "of no standard that is judged" : "breaks the standard"
    }
    return diagnostics.contains { $0.severity == .warning }
      ? "imports with warnings" : "no known obstacle"
  }

  /// Of several packages with settings of their own, the strictest `fail-on` counts.
  ///
  /// Programs that read the report hear of packages that could not be read, too.
  static func report(
    _ verdicts: [PackageVerdict], _ files: [PackageSettings], unread: [PackageError]
  ) -> Report {
    let failures = unread.map { error in
      let finding = BrokenDirectory.diagnostic(
        "the package was not judged: \(error)", at: SourceLocation(file: ""))
      return (error.path, finding)
    }
    let ofFiles = files.flatMap { file in file.diagnostics.map { (file.prefix, $0) } }
    let broken = Set(ofFiles.map(\.1.rule))
    let rules =
      PackageRules.all.map { $0.description }
      + CourseRules.all.map { $0.description }.filter { broken.contains($0.id) }
    return Report(
      failures + ofFiles + verdicts.flatMap(\.findings),
      hiddenCount: verdicts.map { $0.known.count + $0.offCount }.reduce(0, +), rules: rules,
      failOn: verdicts.map(\.failOn).min() ?? .error, tool: ("coursewright", Toolchain.version),
      archives: Dictionary(
        verdicts.filter { $0.package.source.directory != nil }.map { verdict in
          (
            verdict.prefix,
            { @Sendable name in
              defer { verdict.package.rest() }
              return verdict.package.text(of: name)
            }
          )
        }, uniquingKeysWith: { first, _ in first }))
  }
}
