package import Diagnostics
internal import Packages

/// Finds names that are parted by backslashes.
package enum BackslashInName: PackageRule {
  package static let description = RuleDescription(
    id: "zip/backslash-in-name",
    summary: "backslash in a name",
    why:
      "The format parts names by \"/\". Systems other than Windows make one file with a strange name of it, and the manifest points to nothing.",
    passing: [RuleExample(["media/a.txt": ""])],
    failing: [
      RuleExample(["media\\a.txt": "↓"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { $0.header.name.bytes.contains(UInt8(ascii: "\\")) }.map { entry in
      diagnostic(
        "the name has a backslash", at: SourceLocation(file: entry.name),
        help: "part folders by '/'; 'coursewright repair' does it")
    }
  }
}
