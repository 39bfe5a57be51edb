package import Diagnostics

/// Finds manifests that only some systems would find.
package enum ManifestCase: PackageRule {
  package static let description = RuleDescription(
    id: "zip/manifest-case",
    summary: "manifest with capital letters in its name",
    why: "LMSs on Linux look for the name in small letters and find nothing.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["IMSManifest.xml": "↓<manifest/>"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest else { return [] }
    let name = String(ManifestPlace.last(of: manifest))
    guard name != name.lowercased() else { return [] }
    return [
      diagnostic(
        "the manifest is named '\(name)'", at: SourceLocation(file: manifest),
        help: "name it '\(name.lowercased())'")
    ]
  }
}
