package import Diagnostics
internal import XMLDocuments

/// Finds resources of another version.
package enum TypeOfOtherVersion: PackageRule {
  package static let description = RuleDescription(
    id: "cc/type-of-other-version",
    severity: .warning,
    summary: "type of another version of Common Cartridge",
    why: "Importers that go by the version do not find it.",
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
        ↓<resource identifier="x" type="imswl_xmlv1p1"><file href="index.html"/></resource>
        </resources>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let version = manifest.root.child("metadata")?.child("schemaversion")?.text ?? ""
    let wanted = "v" + version.split(separator: ".").prefix(2).joined(separator: "p")
    return manifest.resources.filter { resource in
      resource.cartridgeVersion.map { $0 != wanted } ?? false
    }.map { resource in
      diagnostic(
        "the type '\(resource.node.attribute("type") ?? "")' is not of version \(version)",
        at: package.place(of: resource.node), help: "write the type with \(wanted)")
    }
  }
}
