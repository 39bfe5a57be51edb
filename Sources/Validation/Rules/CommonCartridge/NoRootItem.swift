package import Diagnostics
internal import XMLDocuments

/// Finds organizations that are no rooted hierarchy.
package enum NoRootItem: PackageRule {
  package static let description = RuleDescription(
    id: "cc/no-root-item",
    summary: "organization without its one root item",
    why: "Importers look below it for modules and find none.",
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
        <organizations>↓<organization identifier="o" structure="rooted-hierarchy"><item identifier="i" identifierref="r"><title>A</title></item><item identifier="j" identifierref="r"><title>B</title></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.organizations ?? []).filter { organization in
      let items = organization.children("item")
      return items.count != 1 || items[0].attribute("identifierref") != nil
        || items[0].child("title") != nil
    }.map { organization in
      diagnostic(
        "the organization has no root item", at: package.place(of: organization),
        help: "put all items into one that has neither title nor identifierref")
    }
  }
}
