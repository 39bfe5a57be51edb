package import Diagnostics
internal import XMLDocuments

/// Finds references into a collection that lacks them.
package enum UnknownSequencing: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/unknown-sequencing",
    summary: "reference to sequencing that is not there",
    why: "The rules meant for the activity do not apply.",
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
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<imsss:sequencing IDRef="x"/>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let collection = manifest.root.child("sequencingCollection")
    let known = Set((collection?.children ?? []).compactMap { $0.attribute("ID") })
    return package.sequencings.map(\.node).compactMap { node in
      guard let name = node.attribute("IDRef"), !known.contains(name) else { return nil }
      return diagnostic(
        "there is no sequencing '\(name)' in the sequencingCollection",
        at: package.place(of: node), help: "name one that is there")
    }
  }
}
