package import Diagnostics
internal import XMLDocuments

/// Finds courses whose objectives are kept for all courses.
package enum SharedForEver: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/shared-for-ever",
    severity: .note,
    summary: "objectives that outlive the course",
    why:
      "Unless adlseq:objectivesGlobalToSystem is false, results of an earlier attempt come back in the next one.",
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
        <organizations default="o">↓<organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>A</title><imsss:sequencing><imsss:objectives><imsss:primaryObjective objectiveID="a"><imsss:mapInfo targetObjectiveID="g"/></imsss:primaryObjective></imsss:objectives></imsss:sequencing></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    return manifest.organizations.filter { organization in
      (organization.attribute("objectivesGlobalToSystem") ?? "true") == "true"
        && organization.all.contains { $0.name == "mapInfo" }
    }.map { organization in
      diagnostic(
        "shared objectives outlive the course", at: package.place(of: organization),
        help: "write adlseq:objectivesGlobalToSystem=\"false\" unless other courses read them")
    }
  }
}
