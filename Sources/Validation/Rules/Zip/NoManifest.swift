package import Diagnostics

/// Finds packages that do not say what they are.
package enum NoManifest: PackageRule {
  package static let description = RuleDescription(
    id: "zip/no-manifest",
    summary: "package without a manifest",
    why: "An LMS cannot tell what the package is, and refuses it.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["imsmanifest.xml": "∅", ".": "↓"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard package.manifests.isEmpty else { return [] }
    return [
      diagnostic(
        "there is neither imsmanifest.xml nor cmi5.xml", at: SourceLocation(file: ""),
        help: "export the course as SCORM, cmi5 or Common Cartridge")
    ]
  }
}
