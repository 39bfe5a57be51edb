package import Diagnostics

/// Finds entries whose data are not what the archive says.
package enum WrongChecksum: PackageRule {
  package static let description = RuleDescription(
    id: "zip/wrong-checksum",
    summary: "entry that is damaged",
    why: "It cannot be unpacked, or unpacks to something else than was packed.",
    passing: [RuleExample(["a.txt": "one"])],
    failing: [
      RuleExample(["a.txt": "↓!crc 1\none"])
    ]
  )

  package static let looksInside = true

  package static let usesAllCores = true

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard package.source.directory != nil else { return [] }
    return package.source.damagedFiles().map { name, reason in
      diagnostic(
        "the entry cannot be unpacked: \(reason)", at: SourceLocation(file: name),
        help: "make the archive anew")
    }
  }
}
