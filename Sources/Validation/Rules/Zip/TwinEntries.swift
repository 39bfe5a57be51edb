package import Diagnostics
internal import Packages

/// Finds names that some disks take for one.
package enum TwinEntries: PackageRule {
  package static let description = RuleDescription(
    id: "zip/twin-names",
    summary: "two names that differ in case or in the form of accents alone",
    why: "On Windows, macOS and in many LMSs one file overwrites the other.",
    passing: [RuleExample(["a.txt": "", "b.txt": ""])],
    failing: [
      RuleExample(["A.txt": "", "a.txt": "↓"]),
      RuleExample(["caf\u{E9}.txt": "", "cafe\u{301}.txt": "↓"]),
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    // Equal strings of Swift may be written in different forms.
    let known = Dictionary(
      entries.map { ($0.header.name.bytes, $0.name) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: known.values) { $0.lowercased() }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      let names =
        group
        .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      return names.dropFirst().map { name in
        diagnostic(
          "'\(name)' and '\(names[0])' are one name to many systems",
          at: SourceLocation(file: name), help: "rename one of them")
      }
    }
  }
}
