package import Diagnostics
internal import Packages

/// Finds entries that go by two names.
package enum TwoNames: PackageRule {
  package static let description = RuleDescription(
    id: "zip/two-names",
    severity: .warning,
    summary: "entry with two names",
    why: "Some programs unpack it by the one and some by the other.",
    passing: [RuleExample(["a.txt": "!unicode-name a.txt\n"])],
    failing: [RuleExample(["a.txt": "↓!unicode-name b.txt\n"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.compactMap { entry in
      guard let other = entry.unicodeName, other != entry.header.name.bytes,
        String(decoding: other, as: UTF8.self) != entry.name
      else { return nil }
      return diagnostic(
        "the entry is also named '\(String(decoding: other, as: UTF8.self))'",
        at: SourceLocation(file: entry.name), help: "make the archive anew")
    }
  }
}
