package import Diagnostics
internal import XMLDocuments

/// Finds packages of SCORM 1.2 that name another version.
package enum WrongVersion: PackageRule {
  package static let description = RuleDescription(
    id: "scorm12/wrong-version",
    summary: "schemaversion that is not 1.2",
    why: "LMSs choose what they offer the course by it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml":
          "<metadata><schema>ADL SCORM</schema>↓<schemaversion>1.2.0</schemaversion></metadata>"
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    // One that is missing is taken for 1.2.
    guard let version = manifest.root.child("metadata")?.child("schemaversion"),
      version.text != "1.2"
    else { return [] }
    return [
      diagnostic(
        "the schemaversion is '\(version.text)'", at: package.place(of: version),
        help: "write 1.2")
    ]
  }
}
