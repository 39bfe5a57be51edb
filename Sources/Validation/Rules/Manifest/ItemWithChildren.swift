package import Diagnostics
internal import XMLDocuments

/// Finds items that are chapter and page at once.
package enum ItemWithChildren: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/item-with-children",
    severity: .warning,
    summary: "item that opens something and has items below",
    why: "LMSs show it as a heading that cannot be opened, or open it and hide what is below.",
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
        <organizations default="o"><organization identifier="o"><title>Course</title>
        ↓<item identifier="i" identifierref="r"><title>A</title><item identifier="j" identifierref="r"><title>B</title></item></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.items.filter { !$0.isLeaf && $0.reference != nil }.map { item in
      diagnostic(
        "the item opens something and has items below", at: package.place(of: item.node),
        help: "move what it opens into an item of its own below it")
    }
  }
}
