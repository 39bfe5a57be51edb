package import Diagnostics
internal import XMLDocuments

/// Finds resources that importers do not know.
package enum UnknownResourceType: PackageRule {
  package static let description = RuleDescription(
    id: "cc/unknown-resource-type",
    summary: "type of resource that cartridges do not have",
    why: "Importers leave it out.",
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
        ↓<resource identifier="x" type="imsqti_xmlv1p2"><file href="index.html"/></resource>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).filter { CartridgeType($0) == nil }.map { resource in
      diagnostic(
        "the type '\(resource.node.attribute("type") ?? "")' is none of a cartridge",
        at: package.place(of: resource.node),
        help: "write a type such as webcontent, imswl_xmlv1p3 or imsdt_xmlv1p3")
    }
  }
}
