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
    let wanted = package.standard.map { $0 == .cmi5 ? "cmi5.xml" : "imsmanifest.xml" }
    let found = package.manifest.map { String(ManifestPlace.last(of: $0)).lowercased() }
    guard found == nil || (wanted != nil && found != wanted) else { return [] }
    let message =
      wanted.map { "there is no \($0)" } ?? "there is neither imsmanifest.xml nor cmi5.xml"
    return [
      diagnostic(
        message, at: SourceLocation(file: ""),
        help: package.standard.map { "export the course as \($0.title)" }
          ?? "export the course as SCORM, cmi5 or Common Cartridge")
    ]
  }
}
