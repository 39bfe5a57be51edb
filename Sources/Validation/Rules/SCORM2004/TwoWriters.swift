package import Diagnostics
internal import XMLDocuments

/// Finds shared objectives that an activity writes twice.
package enum TwoWriters: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/two-writers",
    summary: "two objectives of an activity that write one shared objective",
    why: "The standard allows one; which of them wins is the LMS's guess.",
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
        <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="a"><imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:primaryObjective><imsss:objective objectiveID="b">
        ↓<imsss:mapInfo targetObjectiveID="g" writeSatisfiedStatus="true"/></imsss:objective></imsss:objectives></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.sequencings.flatMap { sequencing in
      ["writeSatisfiedStatus", "writeNormalizedMeasure"].flatMap { what in
        var seen: Set<String> = []
        return sequencing.objectives.flatMap { $0.children("mapInfo") }.filter { map in
          map.attribute(what) == "true"
            && !seen.insert(map.attribute("targetObjectiveID") ?? "").inserted
        }.map { map in
          diagnostic(
            "'\(map.attribute("targetObjectiveID") ?? "")' is written twice",
            at: package.place(of: map), help: "let one objective write it")
        }
      }
    }
  }
}
