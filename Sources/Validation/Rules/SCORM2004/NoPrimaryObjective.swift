package import Diagnostics
internal import XMLDocuments

/// Finds activities whose status belongs to no objective.
package enum NoPrimaryObjective: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/no-primary-objective",
    summary: "objectives without a primary one",
    why:
      "The activity's own status and score belong to the primary objective; strict LMSs refuse the package.",
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
        <imsss:sequencing>
        ↓<imsss:objectives><imsss:objective objectiveID="a"/></imsss:objectives></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.sequencings.compactMap { sequencing in
      guard
        let list = sequencing.node.children.first(where: {
          $0.name == "objectives" && $0.namespace == SCORMSpaces.sequencing
        }), list.children("primaryObjective").count != 1
      else { return nil }
      return diagnostic(
        "\(list.children("primaryObjective").isEmpty ? "no" : "more than one") objective is the primary one",
        at: package.place(of: list), help: "put one primaryObjective first")
    }
  }
}
