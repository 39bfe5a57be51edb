package import Diagnostics
internal import XMLDocuments

/// Finds cartridges that have no title.
package enum NoCartridgeMetadata: PackageRule {
  package static let description = RuleDescription(
    id: "cc/no-metadata",
    summary: "cartridge without metadata of its own",
    why: "The manifest has to carry a lom, in which importers look for the title.",
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
        ↓<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion></metadata>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let metadata = manifest.root.child("metadata")
    guard metadata?.child("lom") == nil else { return [] }
    return [
      diagnostic(
        "the metadata have no lom", at: package.place(of: metadata ?? manifest.root),
        help: "add a lom with the title of the course")
    ]
  }
}
