package import Diagnostics
internal import Packages

/// Finds entries that only point to others.
package enum SymbolicLink: PackageRule {
  package static let description = RuleDescription(
    id: "zip/symbolic-link",
    summary: "symbolic link",
    why: "An LMS makes a text file of it, or refuses the package as an attack.",
    passing: [RuleExample(["notes.txt": "plain"])],
    failing: [
      RuleExample(["notes.txt": "↓!link\nindex.html"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { $0.isLink }.map { entry in
      diagnostic(
        "the entry is a symbolic link", at: SourceLocation(file: entry.name),
        help: "put the file itself into the archive")
    }
  }
}
