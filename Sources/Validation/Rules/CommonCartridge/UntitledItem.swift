package import Diagnostics
internal import XMLDocuments

/// Finds items that schemas of cartridges refuse.
package enum UntitledItem: PackageRule {
  package static let description = RuleDescription(
    id: "cc/untitled-item",
    summary: "item without a title",
    why:
      "The schema of cartridges asks for one below the root; strict importers refuse the cartridge.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <organizations><organization identifier="o" structure="rooted-hierarchy"><item identifier="root">
        ↓<item identifier="i" identifierref="r"/></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.items ?? []).filter { $0.depth > 0 && $0.title == nil }.map { item in
      diagnostic(
        "the item has no title", at: package.place(of: item.node), help: "give it a title")
    }
  }
}
