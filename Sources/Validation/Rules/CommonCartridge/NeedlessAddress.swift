package import Diagnostics
internal import XMLDocuments

/// Finds descriptions that claim to be pages.
package enum NeedlessAddress: PackageRule {
  package static let description = RuleDescription(
    id: "cc/needless-address",
    summary: "address on a resource that has none",
    why: "Only web content has an href; strict importers refuse the cartridge.",
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
        ↓<resource identifier="x" type="imswl_xmlv1p3" href="a.xml"><file href="a.xml"/></resource>
        </resources>
        """#,
        "a.xml": #"""
        <webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3"><title>A</title><url href="https://example.org/"/></webLink>
        """#,
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).filter { resource in
      CartridgeType(resource)?.isDescribed == true && resource.href != nil
    }.map { resource in
      diagnostic(
        "the resource has an href", at: package.place(of: resource.node),
        help: "leave it out; its one file says what it is")
    }
  }
}
