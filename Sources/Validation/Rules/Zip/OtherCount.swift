package import Diagnostics
internal import Packages

/// Finds archives that do not have as many entries as they say.
package enum OtherCount: PackageRule {
  package static let description = RuleDescription(
    id: "zip/other-count",
    summary: "other number of entries than is said",
    why: "Programs that trust the number leave entries out.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([".": "↓!count 9"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      guard case .otherCount(let declared, let found) = fault else { return nil }
      return diagnostic(
        "\(declared) entries are declared and \(found) are there", at: SourceLocation(file: ""),
        help: "make the archive anew")
    }
  }
}
