package import Diagnostics
internal import XMLDocuments

/// Finds cartridges that are too new for Moodle.
package enum MoodleCartridge: PackageRule {
  package static let description = RuleDescription(
    id: "moodle/cartridge-version",
    summary: "cartridge of a version that Moodle does not import",
    why: "Moodle reads Common Cartridge 1.0 and 1.1.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc 1.1-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--cc-->
        <metadata><schema>IMS Common Cartridge</schema>↓<schemaversion>1.3.0</schemaversion></metadata>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.commonCartridge]

  package static let lms: String? = "moodle"

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest,
      let version = manifest.root.child("metadata")?.child("schemaversion"),
      !version.text.hasPrefix("1.0"), !version.text.hasPrefix("1.1")
    else { return [] }
    return [
      diagnostic(
        "the cartridge is of version \(version.text)", at: package.place(of: version),
        help: "export it as 1.1")
    ]
  }
}
