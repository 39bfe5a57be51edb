package import Diagnostics
internal import XMLDocuments

/// Finds parts of a course that have no way in.
package enum NoWayThrough: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/no-way-through",
    summary: "activities that learners cannot reach",
    why: "Neither choice nor flow is on, so nothing below can be opened.",
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
        <organizations default="o"><organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>A</title></item>
        <imsss:sequencing>↓<imsss:controlMode choice="false" flow="false"/></imsss:sequencing></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.sequencings.filter { !$0.isLeaf }.compactMap { sequencing in
      guard let mode = sequencing.node.child("controlMode"), mode.attribute("choice") == "false",
        mode.attribute("flow") != "true"
      else { return nil }
      return diagnostic(
        "neither choice nor flow is on", at: package.place(of: mode),
        help: "allow one of them")
    }
  }
}
