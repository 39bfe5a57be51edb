package import Diagnostics
internal import XMLDocuments

/// Finds presentation and data of items that show nothing.
package enum PresentationOfNothing: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/presentation-of-nothing",
    severity: .warning,
    summary: "presentation of an item that shows nothing",
    why:
      "Only an item with a resource is shown, so what is said of its buttons or data has no effect.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title><adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation></item>
        </organization></organizations>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i"><title>A</title><item identifier="j" identifierref="r"><title>B</title></item>
        ↓<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation></item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let empty = (package.imsManifest?.items ?? []).filter { $0.reference == nil }
    return empty.flatMap { item in
      ["presentation", "data"].compactMap(item.node.child).map { node in
        diagnostic(
          "the item has '\(node.name)' and no resource", at: package.place(of: node),
          help: "move it to the items below that have one")
      }
    }
  }
}
