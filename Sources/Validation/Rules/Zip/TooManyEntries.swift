package import Diagnostics
internal import Packages

/// Finds archives with more entries than are ever looked at.
package enum TooManyEntries: PackageRule {
  package static let description = RuleDescription(
    id: "zip/too-many-entries",
    summary: "more entries than any LMS unpacks",
    why: "Importers stop at limits of time and of files.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample([".": "↓!count 300000"])]
  )

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    (package.source.directory?.faults ?? []).compactMap { fault in
      switch fault {
      case .tooManyEntries(let count):
        diagnostic(
          "the archive declares \(count) entries, of which \(ZipDirectory.maximumEntries) were"
            + " looked at", at: SourceLocation(file: ""), help: "split the course")
      case .directoryTooLarge(let size):
        diagnostic(
          "the archive declares a directory of \(size) bytes", at: SourceLocation(file: ""),
          help: "split the course")
      default: nil
      }
    }
  }
}
