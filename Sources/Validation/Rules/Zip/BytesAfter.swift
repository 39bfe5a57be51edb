package import Diagnostics
internal import Packages

/// Finds what stands after an archive.
package enum BytesAfter: PackageRule {
  package static let description = RuleDescription(
    id: "zip/bytes-after",
    severity: .warning,
    summary: "bytes after the archive",
    why: "Some programs look for the end of the archive at the end of the file and find none.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [
      RuleExample([".": "↓!after 4"])
    ]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      guard case .bytesAfter(let count) = fault else { return nil }
      return diagnostic(
        "\(count) bytes stand after the archive", at: SourceLocation(file: ""),
        help: "make the archive anew")
    }
  }
}
