package import Diagnostics

/// Finds files that the disk does not give.
package enum UnreadableFile: Rule {
  package static let description = RuleDescription(
    id: "course/unreadable-file",
    summary: "file that cannot be read",
    why: "What the disk does not give cannot be put into a package.",
    // Only a disk can show it; the tests of the commands do.
    passing: [RuleExample(["modules/welcome.md": "Hello.\n"])],
    failing: []
  )

  static func finding(_ path: String, _ error: any Error) -> Diagnostic {
    diagnostic("the file cannot be read: \(error)", at: SourceLocation(file: path))
  }
}
