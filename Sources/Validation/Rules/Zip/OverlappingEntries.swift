package import Diagnostics
internal import Packages

/// Finds entries that lie over one another.
package enum OverlappingEntries: PackageRule {
  package static let description = RuleDescription(
    id: "zip/overlapping-entries",
    summary: "entries that share their data",
    why: "Only archives made to overwhelm whoever unpacks them are built so.",
    passing: [RuleExample(["a.txt": "one", "b.txt": "two"])],
    failing: [
      RuleExample(["a.txt": "one", "b.txt": "↓!over a.txt\none"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let directory = package.source.directory else { return [] }
    return directory.overlapping.sorted().map { position in
      diagnostic(
        "the entry begins within another one",
        at: SourceLocation(file: directory.entries[position].name), help: "make the archive anew")
    }
  }
}
