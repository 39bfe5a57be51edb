package import Diagnostics
internal import XMLDocuments

/// Finds organizations without a default.
package enum NoDefault: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/no-default",
    summary: "organizations without a default",
    why: "SCORM 2004 asks for it; strict importers refuse the package, others take the first.",
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
        ↓<organizations><organization identifier="o"><title>Course</title><item identifier="i" identifierref="r"><title>A</title></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest, let node = manifest.root.child("organizations"),
      node.attribute("default") == nil, !manifest.organizations.isEmpty
    else { return [] }
    let first = manifest.organizations.first?.attribute("identifier") ?? ""
    return [
      diagnostic(
        "no organization is the default", at: package.place(of: node),
        help: "write default=\"\(first)\"")
    ]
  }
}
