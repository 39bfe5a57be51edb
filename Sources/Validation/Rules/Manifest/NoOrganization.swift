package import Diagnostics
internal import XMLDocuments

/// Finds packages with nothing to open.
package enum NoOrganization: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/no-organization",
    summary: "manifest without an organization",
    why:
      "LMSs have no list of what to show; Moodle then makes one of the resources, others refuse the package.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": "↓<organizations/>"
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest, manifest.organizations.isEmpty else { return [] }
    let node = manifest.root.child("organizations") ?? manifest.root
    return [
      diagnostic(
        "there is no organization", at: package.place(of: node),
        help: "add one with an item for each thing to open")
    ]
  }
}
