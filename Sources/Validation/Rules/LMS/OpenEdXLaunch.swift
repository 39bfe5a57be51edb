package import Diagnostics
internal import XMLDocuments

/// Finds packages of which Open edX opens another page.
package enum OpenEdXLaunch: PackageRule {
  package static let description = RuleDescription(
    id: "openedx/other-launch",
    severity: .warning,
    summary: "first resource that is not what the first item opens",
    why: "Open edX opens the first resource with an address, whatever the items say.",
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
        <resources>
        ↓<resource identifier="x" type="webcontent" adlcp:scormtype="asset" href="other.html"><file href="other.html"/></resource><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
        """#,
        "other.html": "A",
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let lms: String? = "openedx"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest,
      let launched = manifest.items.lazy.compactMap(\.reference).first,
      let first = manifest.resources.first(where: { $0.href != nil }),
      first.identifier != launched.value
    else { return [] }
    return [
      diagnostic(
        "the first resource is '\(first.identifier ?? "")', the first item opens"
          + " '\(launched.value)'", at: package.place(of: first.node),
        help: "put the resource that is opened first")
    ]
  }
}
