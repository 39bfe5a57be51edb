package import Diagnostics
internal import XMLDocuments

/// Finds packages that name no edition of SCORM 2004.
package enum UnknownEdition: PackageRule {
  package static let description = RuleDescription(
    id: "scorm2004/unknown-edition",
    summary: "schemaversion that names no edition",
    why: "Moodle takes any other text for SCORM 1.2.",
    passing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        """#
      ])
    ],
    failing: [
      RuleExample([
        "imsmanifest.xml": #"""
        <!--2004-->
        <metadata><schema>ADL SCORM</schema>↓<schemaversion>2004 2nd Edition</schemaversion></metadata>
        """#
      ])
    ]
  )

  package static let standards: Set<PackageStandard> = [.scorm2004]

  private static let known: Set = ["2004 3rd Edition", "2004 4th Edition", "CAM 1.3"]

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.imsManifest else { return [] }
    let metadata = manifest.root.child("metadata")
    let version = metadata?.child("schemaversion")
    guard !known.contains(version?.text ?? "") else { return [] }
    return [
      diagnostic(
        version.map { "the schemaversion is '\($0.text)'" } ?? "the manifest has no schemaversion",
        at: package.place(of: version ?? metadata ?? manifest.root),
        help: "write '2004 3rd Edition' or '2004 4th Edition'")
    ]
  }
}
