package import Diagnostics
internal import XMLDocuments

/// Finds resources that cannot be opened.
package enum UnlaunchableResource: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/unlaunchable-resource",
    summary: "item whose resource has no address",
    why: "The LMS has nothing to open.",
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
        ↓<resource identifier="r" type="webcontent" adlcp:scormtype="sco"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let wanted = Set(manifest.items.compactMap(\.reference?.value))
    return manifest.resources.filter { resource in
      resource.href == nil && resource.identifier.map(wanted.contains) ?? false
    }.map { resource in
      diagnostic(
        "the resource has no 'href'", at: package.place(of: resource.node),
        help: "give it the address of its first page")
    }
  }
}
