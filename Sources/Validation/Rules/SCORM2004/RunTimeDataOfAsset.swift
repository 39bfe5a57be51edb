package import Diagnostics
internal import XMLDocuments

/// Finds data that nothing can ask for.
package enum RunTimeDataOfAsset: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/run-time-data-of-asset",
    summary: "run-time data for something that is no SCO",
    why: "An asset cannot ask for it; ADL's checker refuses the package.",
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
        <item identifier="i" identifierref="r"><title>A</title>↓<adlcp:dataFromLMS>x</adlcp:dataFromLMS></item>
        </organization></organizations>
        <resources>
        <resource identifier="r" type="webcontent" adlcp:scormType="asset" href="index.html"><file href="index.html"/></resource></resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  private static let names: Set = ["timeLimitAction", "dataFromLMS", "completionThreshold"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let resources = manifest.resourcesByIdentifier
    return manifest.items.filter { item in
      item.reference.flatMap { resources[$0.value] }.map { !$0.isSCO } ?? true
    }.flatMap { $0.node.children.filter { names.contains($0.name) } }.map { node in
      diagnostic(
        "'\(node.name)' is only for a SCO", at: package.place(of: node),
        help: "call the resource a sco, or take this away")
    }
  }
}
