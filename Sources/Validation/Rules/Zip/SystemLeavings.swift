package import Diagnostics

/// Finds what macOS and Windows put beside files.
package enum SystemLeavings: PackageRule {
  package static let description = RuleDescription(
    id: "zip/system-leavings",
    severity: .warning,
    summary: "files that a system left behind",
    why: "They mean nothing to an LMS, and some take them for content or for a second manifest.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["__MACOSX/._index.html": "↓", "media/.DS_Store": "↓"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.files.filter { ManifestPlace.isJunk($0.name) }.map { file in
      diagnostic(
        "a system left this behind", at: SourceLocation(file: file.name),
        help: "leave it out; 'coursewright repair' does it")
    }
  }
}
