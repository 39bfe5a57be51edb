package import Diagnostics
internal import XMLDocuments

/// Finds manifests that are not written in UTF-8.
package enum UnusualEncoding: PackageRule {
  package static let description = RuleDescription(
    id: "xml/unusual-encoding",
    severity: .warning,
    summary: "encoding other than UTF-8",
    why: "Some LMSs read UTF-8 whatever is said, and names lose their letters.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "imsmanifest.xml": "↓<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<manifest/>"
      ])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest,
      let bytes = try? package.source.bytes(of: manifest, limit: XMLTree.maximumSize)
    else { return [] }
    let encoding = TextEncoding.declared(bytes)
    guard encoding != .utf8 else { return [] }
    return [
      diagnostic(
        "the manifest is written in \(encoding.name)", at: SourceLocation(file: manifest),
        help: "save it as UTF-8")
    ]
  }
}
