package import Diagnostics
internal import XMLDocuments

/// Finds organizations and items without a title.
package enum EmptyTitle: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/empty-title",
    severity: .warning,
    summary: "missing or empty title",
    why: "Learners see a blank line or a file name; Open edX refuses the package.",
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
        ↓<item identifier="i" identifierref="r"/>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    // The root item of a cartridge has no title, nor need its organization.
    let isCartridge = package.standard == .commonCartridge
    let organizations = isCartridge ? [] : manifest.organizations
    let items = manifest.items.filter { !(isCartridge && $0.depth == 0) }.map(\.node)
    return (organizations + items).filter { ($0.child("title")?.text ?? "").isEmpty }.map { node in
      diagnostic(
        "the \(node.name) has no title", at: package.place(of: node), help: "give it a title")
    }
  }
}
