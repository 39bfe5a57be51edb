package import Diagnostics
internal import Packages

/// Finds entries that ask for a password.
package enum EncryptedEntry: PackageRule {
  package static let description = RuleDescription(
    id: "zip/encrypted-entry",
    summary: "encrypted entry",
    why: "No LMS asks for a password, so nothing of it can be played.",
    passing: [RuleExample(["notes.txt": "free"])],
    failing: [
      RuleExample(["notes.txt": "↓!flags 1\nlocked"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { $0.isEncrypted }.map { entry in
      diagnostic(
        "the entry is encrypted", at: SourceLocation(file: entry.name),
        help: "make the archive without a password")
    }
  }
}
