package import Diagnostics
internal import Packages

/// Finds archives in several parts.
package enum SeveralDisks: PackageRule {
  package static let description = RuleDescription(
    id: "zip/several-disks",
    summary: "one part of an archive in several",
    why: "No LMS puts parts together.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([".": "↓!disk 1"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      guard case .severalDisks = fault else { return nil }
      return diagnostic(
        "the file is one part of several", at: SourceLocation(file: ""),
        help: "make one archive of them")
    }
  }
}
