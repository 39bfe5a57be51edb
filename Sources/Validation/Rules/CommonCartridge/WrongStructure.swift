package import Diagnostics
internal import XMLDocuments

/// Finds organizations without their structure.
package enum WrongStructure: PackageRule {
  package static let description = RuleDescription(
    id: "cc/wrong-structure",
    summary: "organization that is not called a rooted hierarchy",
    why: "The only structure that cartridges have is rooted-hierarchy, and it has to be said.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <organizations>↓<organization identifier="o"><item identifier="root"><item identifier="i" identifierref="r"><title>A</title></item></item></organization></organizations>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.organizations ?? []).filter { organization in
      organization.attribute("structure") != "rooted-hierarchy"
    }.map { organization in
      diagnostic(
        "the structure is not said", at: package.place(of: organization),
        help: "write structure=\"rooted-hierarchy\"")
    }
  }
}
