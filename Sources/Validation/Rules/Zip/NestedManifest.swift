package import Diagnostics
internal import XMLDocuments

/// Finds packages whose content is one folder too deep.
package enum NestedManifest: PackageRule {
  package static let description = RuleDescription(
    id: "zip/nested-manifest",
    summary: "manifest that is not at the root",
    why: "LMSs look for it at the root alone: the folder was packed instead of what is in it.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample(["course/imsmanifest.xml": "↓", "course/index.html": ""]),
      RuleExample(["one/imsmanifest.xml": "↓", "two/imsmanifest.xml": ""]),
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    guard let manifest = package.manifest, !package.root.isEmpty || manifest.contains("\\") else {
      return []
    }
    let others = package.rivals
    guard others.isEmpty else {
      let names = others.map { "'\($0)'" }.joined(separator: ", ")
      return [
        diagnostic(
          "the manifest lies in a folder, and others beside it: \(names)",
          at: SourceLocation(file: manifest), help: "pack each course by itself")
      ]
    }
    return [
      diagnostic(
        "the manifest lies in a folder", at: SourceLocation(file: manifest),
        help: "pack what is in the folder, not the folder; 'coursewright repair' does it")
    ]
  }
}
