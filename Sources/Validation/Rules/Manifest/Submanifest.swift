package import Diagnostics
internal import XMLDocuments

/// Finds manifests in manifests.
package enum Submanifest: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/submanifest",
    severity: .warning,
    summary: "manifest within the manifest",
    why: "Hardly any LMS reads it; what it holds is not shown.",
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
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        ↓<manifest identifier="n"><organizations/><resources/></manifest>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.root.children("manifest").map { node in
      diagnostic(
        "a manifest stands within the manifest", at: package.place(of: node),
        help: "move its items and resources up")
    }
  }
}
