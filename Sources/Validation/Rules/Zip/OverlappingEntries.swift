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
    let entries = (package.source.directory?.entries ?? []).filter { $0.end != nil }
    let ordered = entries.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
    var end: UInt64 = 0
    return ordered.compactMap { entry in
      defer { end = max(end, entry.end ?? 0) }
      guard entry.offset < end else { return nil }
      return diagnostic(
        "the entry begins within another one", at: SourceLocation(file: entry.name),
        help: "make the archive anew")
    }
  }
}
