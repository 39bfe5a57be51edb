package import Diagnostics
internal import XMLDocuments

/// Finds items that have no line in Open edX's menu.
package enum OpenEdXMenu: PackageRule {
  package static let description = RuleDescription(
    id: "openedx/unlisted-item",
    severity: .note,
    summary: "item that Open edX leaves out of its menu",
    why: "It lists only items that say isvisible=\"true\".",
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
        ↓<item identifier="i" identifierref="r"><title>A</title></item>
        ↓<item identifier="j" identifierref="r"><title>B</title></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004]

  package static let lms: String? = "openedx"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let items = (package.imsManifest?.items ?? []).filter { $0.reference != nil }
    guard items.count > 1 else { return [] }
    return items.filter { $0.node.attribute("isvisible") == nil }.map { item in
      diagnostic(
        "the item does not say that it is visible", at: package.place(of: item.node),
        help: "write isvisible=\"true\"")
    }
  }
}
