package import Diagnostics
internal import XMLDocuments

/// Finds packages with more than one organization.
package enum SeveralOrganizations: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/several-organizations",
    severity: .warning,
    summary: "several organizations",
    why: "Most LMSs show only the default one, or the first.",
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
        <organizations default="o"><organization identifier="o"><title>A</title><item identifier="i" identifierref="r"><title>A</title></item></organization>
        ↓<organization identifier="p"><title>B</title><item identifier="j" identifierref="r"><title>B</title></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.organizations.dropFirst().map { node in
      diagnostic(
        "there is more than one organization", at: package.place(of: node),
        help: "make a package of each")
    }
  }
}
