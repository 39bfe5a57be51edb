package import Diagnostics

/// Finds files that are too large to load.
package enum HugeMedia: PackageRule {
  package static let description = RuleDescription(
    id: "content/huge-media",
    severity: .warning,
    summary: "file that takes minutes to load",
    why: "Learners on a phone give up, and many LMSs refuse packages of that size.",
    passing: [RuleExample(["notes.txt": ""])],
    failing: [RuleExample(["a.mp4": "↓!packed 300000000\n!size 300000000\n"])]
  )

  private static let limit: UInt64 = 200 << 20

  package static func check(_ package: ExaminedPackage) -> [Diagnostic] {
    package.files.filter { $0.size > limit }.map { file in
      diagnostic(
        "the file has \(file.size >> 20) MiB", at: SourceLocation(file: file.name),
        help: "compress it further, or stream it")
    }
  }
}
