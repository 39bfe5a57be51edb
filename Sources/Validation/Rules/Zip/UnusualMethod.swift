package import Diagnostics
internal import Packages

/// Finds entries that are packed in a way few programs know.
package enum UnusualMethod: PackageRule {
  package static let description = RuleDescription(
    id: "zip/unusual-method",
    summary: "way of packing that LMSs do not know",
    why: "LMSs unpack what is stored or deflated; other ways end in an error or in empty files.",
    passing: [RuleExample(["notes.txt": "plain"])],
    failing: [
      RuleExample(["notes.txt": "↓!method 14\npacked"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { ![0, 8].contains($0.header.method) && !$0.isEncrypted }.map { entry in
      diagnostic(
        "the entry is packed by method \(entry.header.method)",
        at: SourceLocation(file: entry.name),
        help: "make the archive with plain deflate")
    }
  }
}
