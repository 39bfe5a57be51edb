package import Diagnostics
internal import XMLDocuments

/// Finds items without anything to deliver.
package enum LeafWithoutResource: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/leaf-without-resource",
    summary: "item that opens nothing and has nothing below",
    why: "There is nothing to deliver, and sequencing ends in an error.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        ↓<item identifier="i"><title>A</title></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.items.filter { $0.isLeaf && $0.reference == nil }.map { item in
      diagnostic(
        "the item opens nothing", at: package.place(of: item.node),
        help: "give it an identifierref, or items below")
    }
  }
}
