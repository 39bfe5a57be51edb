package import Diagnostics
internal import Packages

/// Finds what stands before an archive.
package enum BytesBefore: PackageRule {
  package static let description = RuleDescription(
    id: "zip/bytes-before",
    severity: .warning,
    summary: "bytes before the archive",
    why: "Some LMSs look for the archive at the beginning of the file and find none.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([".": "↓!before 4"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      guard case .bytesBefore(let count) = fault else { return nil }
      return diagnostic(
        "\(count) bytes stand before the first entry", at: SourceLocation(file: ""),
        help: "make the archive anew")
    }
  }
}
