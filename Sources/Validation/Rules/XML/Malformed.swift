package import Diagnostics
internal import XMLDocuments

/// Finds manifests that break the rules of XML.
package enum Malformed: PackageRule {
  package static let description = RuleDescription(
    id: "xml/malformed",
    summary: "manifest that is no XML",
    why: "Nothing of it can be read.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["imsmanifest.xml": "<manifest><metadata></manifest>↓"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let error = package.documentError, error.code != .documentType else { return [] }
    return [
      diagnostic(
        "the manifest cannot be read: \(error.message)",
        at: SourceLocation(
          file: package.manifest ?? "", line: error.line, column: error.column),
        help: "correct the XML at this place")
    ]
  }
}
