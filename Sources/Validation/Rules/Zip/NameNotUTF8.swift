package import Diagnostics
internal import Packages

/// Finds names that systems read differently.
package enum NameNotUTF8: PackageRule {
  package static let description = RuleDescription(
    id: "zip/name-not-utf8",
    severity: .warning,
    summary: "name outside of ASCII that is not said to be UTF-8",
    why: "Each system reads it in its own way, and the manifest points to another name.",
    passing: [RuleExample(["caf\u{E9}.txt": ""])],
    failing: [
      RuleExample(["caf\u{E9}.txt": "↓!bytes 99 97 102 130 46 116 120 116\n"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    let entries = package.source.directory?.entries ?? []
    return entries.filter { isUnclear($0) }.map { entry in
      diagnostic(
        "nothing says how the name '\(entry.name)' is encoded",
        at: SourceLocation(file: entry.name), help: "name files by ASCII letters, or say UTF-8")
    }
  }

  /// APPNOTE, appendix D: without bit 11, names are those of the first PCs.
  private static func isUnclear(_ entry: ZipEntry) -> Bool {
    let name = entry.header.name
    return !name.isDeclaredUTF8 && entry.unicodeName == nil && name.bytes.contains { $0 >= 128 }
  }
}
