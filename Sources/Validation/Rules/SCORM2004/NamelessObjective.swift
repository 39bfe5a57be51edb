package import Diagnostics
internal import XMLDocuments

/// Finds objectives that cannot be referred to.
package enum NamelessObjective: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/nameless-objective",
    summary: "shared objective without an id",
    why: "What is written to it is lost.",
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
        <imsss:sequencing><imsss:objectives>
        ↓<imsss:primaryObjective><imsss:mapInfo targetObjectiveID="g"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.sequencings.flatMap(\.objectives).filter { node in
      (node.attribute("objectiveID") ?? "").isEmpty
        && (node.name == "objective" || node.child("mapInfo") != nil)
    }.map { node in
      diagnostic(
        "the objective has no objectiveID", at: package.place(of: node), help: "give it one")
    }
  }
}
