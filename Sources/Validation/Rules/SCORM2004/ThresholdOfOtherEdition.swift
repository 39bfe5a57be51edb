package import Diagnostics
internal import XMLDocuments

/// Finds completion thresholds that the edition does not know.
package enum ThresholdOfOtherEdition: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/threshold-of-other-edition",
    summary: "completion threshold in the form of another edition",
    why:
      "The LMS ignores it or refuses the package. The 3rd Edition writes it as text, the 4th as attributes.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>
        </item>
        </organization></organizations>
        """#
      ]),
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="i" identifierref="r"><title>A</title>
        ↓<adlcp:completionThreshold>0.5</adlcp:completionThreshold>
        </item>
        </organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let version = manifest.root.child("metadata")?.child("schemaversion")?.text ?? ""
    let isFourth = version.contains("4th")
    return manifest.items.flatMap { $0.node.children("completionThreshold") }.filter { node in
      isFourth ? !node.text.isEmpty : !node.attributes.isEmpty
    }.map { node in
      diagnostic(
        "the completion threshold has the form of another edition", at: package.place(of: node),
        help: isFourth ? "write completedByMeasure and minProgressMeasure" : "write a number inside"
      )
    }
  }
}
