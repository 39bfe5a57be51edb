package import Diagnostics
internal import XMLDocuments

/// Finds packages of nothing but assets.
package enum NoSCO: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/no-sco",
    severity: .warning,
    summary: "package in which nothing talks to the LMS",
    why: "Every learner stays without a status, or is complete as soon as the page opens.",
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
        ↓<resources>
        <resource identifier="r" type="webcontent" adlcp:scormtype="asset" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest, !manifest.resources.isEmpty,
      !manifest.resources.contains(where: { $0.isSCO })
    else { return [] }
    let node = manifest.root.child("resources") ?? manifest.root
    return [
      diagnostic(
        "no resource is a SCO", at: package.place(of: node),
        help: "call the resource that talks to the LMS a sco")
    ]
  }
}
