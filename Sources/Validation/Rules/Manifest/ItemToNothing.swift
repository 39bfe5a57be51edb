package import Diagnostics
internal import XMLDocuments

/// Finds items whose resource is missing.
package enum ItemToNothing: PackageRule {
  package static let description = RuleDescription(
    id: "manifest/item-to-nothing",
    summary: "item that refers to no resource",
    why: "The item cannot be opened, and some importers refuse the package.",
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
        <item identifier="i" identifierref="r"><title>A</title></item>
        ↓<item identifier="j" identifierref="x"><title>B</title></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm12, .scorm2004, .commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let manifests = manifest.root.all.filter { $0.name == "manifest" }
    let known = Set(manifest.resourcesByIdentifier.keys)
      .union(manifests.compactMap { $0.attribute("identifier") })
    return manifest.items.compactMap { item in
      guard let reference = item.reference, !known.contains(reference.value) else { return nil }
      return diagnostic(
        "there is no resource '\(reference.value)'", at: package.place(of: reference.node),
        help: "give 'identifierref' the identifier of a resource")
    }
  }
}
