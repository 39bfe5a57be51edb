package import Diagnostics
internal import XMLDocuments

/// Finds links that need files.
package enum LinkWithDependency: PackageRule {
  package static let description = RuleDescription(
    id: "cc/link-with-dependency",
    summary: "web link that depends on something",
    why: "A link stands for itself; strict importers refuse the cartridge.",
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
        <resource identifier="r" type="webcontent" href="index.html"><file href="index.html"/></resource><resource identifier="x" type="imswl_xmlv1p3"><file href="a.xml"/>
        ↓<dependency identifierref="r"/></resource>
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
    (package.imsManifest?.resources ?? []).filter { CartridgeType($0) == .webLink }
      .flatMap(\.dependencies).map { reference in
        diagnostic(
          "a web link has a dependency", at: package.place(of: reference.node),
          help: "take it away")
      }
  }
}
