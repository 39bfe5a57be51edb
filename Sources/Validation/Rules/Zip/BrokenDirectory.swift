package import Diagnostics
internal import Packages

/// Finds archives whose directory is damaged.
package enum BrokenDirectory: PackageRule {
  package static let description = RuleDescription(
    id: "zip/broken-directory",
    summary: "archive whose directory breaks off, or that cannot be read at all",
    why: "What stands behind the place is not unpacked.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([".": "↓!cut 9"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      guard case .brokenDirectory(let number) = fault else { return nil }
      return diagnostic(
        "the directory breaks off at entry \(number)", at: SourceLocation(file: ""),
        help: "make the archive anew")
    }
  }
}
