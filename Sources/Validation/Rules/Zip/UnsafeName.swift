package import Diagnostics
internal import Packages

/// Finds names that are absolute or climb out of the package.
package enum UnsafeName: PackageRule {
  package static let description = RuleDescription(
    id: "zip/unsafe-name",
    summary: "name that leads out of the package",
    why: "Unpacked without care it would overwrite files of the LMS, so LMSs refuse the package.",
    passing: [RuleExample(["media/a..b.txt": ""])],
    failing: [
      RuleExample(["../a.txt": "↓"]), RuleExample(["/etc/a.txt": "↓"]),
      RuleExample(["c:/a.txt": "↓"]),
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { isUnsafe($0.name) }.map { entry in
      diagnostic(
        "the name '\(entry.name)' leads out of the package", at: SourceLocation(file: entry.name),
        help: "name the entry by its place below the root")
    }
  }

  private static func isUnsafe(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return parts.contains("..") || parts.first == "" && parts.count > 1
      || name.utf8.first?.isASCIILetter == true && name.utf8.dropFirst().first == UInt8(ascii: ":")
  }
}
