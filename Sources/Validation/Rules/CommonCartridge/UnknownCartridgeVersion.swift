package import Diagnostics
internal import XMLDocuments

/// Finds cartridges that do not say how they are to be read.
package enum UnknownCartridgeVersion: PackageRule {
  package static let description = RuleDescription(
    id: "cc/unknown-version",
    summary: "version that is none of Common Cartridge",
    why: "Importers choose by it how they read the cartridge.",
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
        <metadata><schema>IMS Common Cartridge</schema>↓<schemaversion>2.0.0</schemaversion></metadata>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  private static let known: Set = ["1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let metadata = manifest.root.child("metadata")
    let version = metadata?.child("schemaversion")
    guard !known.contains(version?.text ?? "") else { return [] }
    return [
      diagnostic(
        version.map { "the schemaversion is '\($0.text)'" } ?? "the manifest has no schemaversion",
        at: package.place(of: version ?? metadata ?? manifest.root),
        help: "write one of: \(known.sorted().joined(separator: ", "))")
    ]
  }
}
