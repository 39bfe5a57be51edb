package import Diagnostics
internal import XMLDocuments

/// Finds activities that read a shared objective which nothing writes.
package enum UnwrittenObjective: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/unwritten-objective",
    severity: .warning,
    summary: "shared objective that is read and never written",
    why: "Its status is never known, unless another course of the same LMS sets it.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="a"><imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="true" writeSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        <imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="a">
        ↓<imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="true"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  private static let pairs = [
    ("readSatisfiedStatus", "writeSatisfiedStatus"),
    ("readNormalizedMeasure", "writeNormalizedMeasure"),
  ]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let maps = package.document?.all.filter { $0.name == "mapInfo" } ?? []
    return pairs.flatMap { read, write in
      let written = targets(of: maps, that: write)
      return maps.filter { map in
        map.attribute(read) == "true" && map.attribute(write) != "true"
          && map.attribute("targetObjectiveID").map { !written.contains($0) } ?? false
      }.map { map in
        diagnostic(
          "nothing in this package writes '\(map.attribute("targetObjectiveID") ?? "")'",
          at: package.place(of: map), help: "let an activity have \(write)=\"true\" for it")
      }
    }
  }

  private static func targets(of maps: [XMLNode], that write: String) -> Set<String> {
    Set(
      maps.filter { $0.attribute(write) == "true" }.compactMap { $0.attribute("targetObjectiveID") }
    )
  }
}
