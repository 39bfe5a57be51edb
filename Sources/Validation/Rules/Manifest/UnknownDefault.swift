package import Diagnostics
internal import XMLDocuments

/// Finds defaults that name no organization.
package enum UnknownDefault: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unknown-default",
    summary: "default organization that is not there",
    why: "Strict importers refuse the package, others guess.",
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
        ↓<organizations default="x"><organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>A</title></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest, let node = manifest.root.child("organizations"),
      let name = node.attribute("default"),
      !manifest.organizations.contains(where: { $0.attribute("identifier") == name })
    else { return [] }
    return [
      diagnostic(
        "there is no organization '\(name)'", at: package.place(of: node),
        help: "name an organization that is there")
    ]
  }
}
