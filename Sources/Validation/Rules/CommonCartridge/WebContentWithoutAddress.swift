package import Diagnostics
internal import XMLDocuments

/// Finds web content that cannot be shown.
package enum WebContentWithoutAddress: PackageRule {
  package static let description = RuleDescription(
    id: "cc/web-content-without-address",
    summary: "web content whose address is not one of its files",
    why: "Importers do not know which of the files to show.",
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
        ↓<resource identifier="r" type="webcontent"><file href="index.html"/></resource>
        </resources>
        """#
      ]),
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <resources>
        ↓<resource identifier="r" type="webcontent" href="index.html"/>
        </resources>
        """#
      ]),
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.imsManifest?.resources ?? []).filter { resource in
      // Canvas writes a fallback of an assignment so.
      guard CartridgeType(resource) == .webContent, resource.node.child("variant") == nil else {
        return false
      }
      return resource.href.map { href in !resource.files.contains { $0.value == href.value } }
        ?? true
    }.map { resource in
      diagnostic(
        resource.href == nil ? "the web content has no href" : "the href is not among the files",
        at: package.place(of: resource.node), help: "give the href of one of its files")
    }
  }
}
