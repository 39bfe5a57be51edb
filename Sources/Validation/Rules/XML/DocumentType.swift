package import Diagnostics
internal import XMLDocuments

/// Finds manifests that define entities.
package enum DocumentType: PackageRule {
  package static let description = RuleDescription(
    id: "xml/document-type",
    summary: "document type declaration",
    why:
      "Entities can name files of the LMS or grow without end, so careful LMSs refuse the package; it is not followed here either.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([
        "imsmanifest.xml":
          "<?xml version=\"1.0\"?>\n<!DOCTYPE manifest ↓[<!ENTITY a \"b\">]><manifest/>"
      ])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let error = package.documentError, error.code == .documentType else { return [] }
    return [
      diagnostic(
        "the manifest has a document type declaration",
        at: SourceLocation(
          file: package.manifest ?? "", line: error.line, column: error.column),
        help: "take the declaration away; manifests need none")
    ]
  }
}
