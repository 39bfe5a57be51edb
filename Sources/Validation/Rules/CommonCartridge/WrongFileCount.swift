package import Diagnostics
internal import XMLDocuments

/// Finds topics, links and assessments without their one file.
package enum WrongFileCount: PackageRule {
  package static let description = RuleDescription(
    id: "cc/wrong-file-count",
    summary: "description in no or several files",
    why: "Topics, links and assessments have one file each.",
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
        <resources>
        <resource identifier="r" type="webcontent" href="index.html"><file href="index.html"/></resource>
        ↓<resource identifier="x" type="imsdt_xmlv1p3"/>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).filter { resource in
      CartridgeType(resource)?.isDescribed == true && resource.files.count != 1
    }.map { resource in
      diagnostic(
        "the resource has \(resource.files.count) files", at: package.place(of: resource.node),
        help: "list the one that describes it, and others as a dependency")
    }
  }
}
