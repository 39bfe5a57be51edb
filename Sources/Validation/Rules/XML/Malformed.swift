package import Diagnostics
internal import XMLDocuments

/// Finds manifests that break the rules of XML.
package enum Malformed: PackageRule {
  package static let description = RuleDescription(
    id: "xml/malformed",
    summary: "manifest that is no XML",
    why: "Nothing of it can be read.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample(["imsmanifest.xml": "<manifest><metadata></manifest>↓"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let error = package.documentError else {
      guard let manifest = package.manifest, package.document == nil else { return [] }
      return [
        diagnostic(
          "the manifest cannot be unpacked", at: SourceLocation(file: manifest),
          help: "make the archive anew")
      ]
    }
    guard error.code != .documentType else { return [] }
    let isAmpersand = error.message.hasPrefix("xmlParseEntityRef")
    return [
      diagnostic(
        "the manifest cannot be read: "
          + (isAmpersand ? "'&' begins nothing that has a name" : error.message),
        at: SourceLocation(
          file: package.manifest ?? "", line: error.line, column: error.column),
        help: isAmpersand ? "write '&amp;' for '&'" : "correct the XML at this place")
    ]
  }
}
