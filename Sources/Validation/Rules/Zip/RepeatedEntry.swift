package import Diagnostics
internal import Packages

/// Finds names that several entries have.
package enum RepeatedEntry: PackageRule {
  package static let description = RuleDescription(
    id: "zip/repeated-entry",
    summary: "two entries of one name",
    why: "Which of them is unpacked depends on the program.",
    passing: [RuleExample(["a.txt": "", "b.txt": ""])],
    failing: [
      RuleExample(["a.txt": "one", "a.txt": "↓two"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    var seen: Set<[UInt8]> = []
    let entries = package.source.directory?.entries ?? []
    return entries.filter { !seen.insert($0.header.name.bytes).inserted }.map { entry in
      diagnostic(
        "the name is given to two entries", at: SourceLocation(file: entry.name),
        help: "keep one of them")
    }
  }
}
