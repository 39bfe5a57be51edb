package import Diagnostics
internal import XMLDocuments

/// Finds manifests that do not say what they follow.
package enum UnknownStandard: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unknown-standard",
    summary: "manifest that names no standard",
    why: "LMSs guess, most of them SCORM 1.2, and what the course sends is lost.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <manifest identifier="m" xmlns="urn:x">↓<metadata><schema>X</schema></metadata></manifest>
        """#
      ])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard package.standard == nil, let document = package.document else { return [] }
    let schema = document.child("metadata")?.child("schema")?.text ?? ""
    return [
      diagnostic(
        schema.isEmpty
          ? "neither schema nor namespaces say that the package is SCORM, cmi5 or a cartridge"
          : "the package says it is '\(schema)', which is not judged here",
        at: package.place(of: document.child("metadata") ?? document),
        help: "export it as SCORM, cmi5 or Common Cartridge; or say by --standard what it is")
    ]
  }
}
