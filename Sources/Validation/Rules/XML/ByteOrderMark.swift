package import Diagnostics
internal import XMLDocuments

/// Finds manifests with a mark before the first character.
package enum ByteOrderMark: PackageRule {
  package static let description = RuleDescription(
    id: "xml/byte-order-mark",
    severity: .note,
    summary: "byte order mark",
    why: "UTF-8 needs none, and a few LMSs stumble over it.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["imsmanifest.xml": "↓\u{FEFF}<manifest/>"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest,
      let bytes = try? package.source.bytes(of: manifest, limit: XMLTree.maximumSize),
      bytes.starts(with: [0xEF, 0xBB, 0xBF])
    else { return [] }
    return [
      diagnostic(
        "the manifest begins with a byte order mark", at: SourceLocation(file: manifest),
        help: "save it as UTF-8 without one; 'coursewright repair' does it")
    ]
  }
}
