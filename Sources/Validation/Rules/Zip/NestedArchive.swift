package import Diagnostics

/// Finds archives that packages hold.
package enum NestedArchive: PackageRule {
  package static let description = RuleDescription(
    id: "zip/nested-archive",
    severity: .note,
    summary: "archive within the package",
    why:
      "Learners cannot open it in a browser, and it may hide anything; a package in a package is often a mistake.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["course.zip": "↓"])]
  )

  private static let endings = [".zip", ".7z", ".rar", ".tar", ".gz", ".imscc"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.files.filter { file in endings.contains { file.name.lowercased().hasSuffix($0) } }
      .map { file in
        diagnostic(
          "the package holds an archive", at: SourceLocation(file: file.name),
          help: "unless learners are to download it, pack what is in it")
      }
  }
}
