package import Diagnostics

/// Finds paths that are too long for some systems.
package enum LongName: CourseRule {
  package static let description = RuleDescription(
    id: "names/too-long",
    severity: .warning,
    summary: "path of more than \(limit) bytes",
    why: "Windows allows 260 characters in all, and an LMS puts its own folders before the path.",
    passing: [RuleExample(["modules/notes.txt": ""])],
    failing: [RuleExample(["modules/\(String(repeating: "long-", count: 30)).txt": "↓"])]
  )

  private static let limit = 140

  package static func check(_ course: Course) -> [Diagnostic] {
    course.sourcePaths.filter { $0.utf8.count > limit }.map { path in
      diagnostic(
        "the path has \(path.utf8.count) bytes", at: SourceLocation(file: path),
        help: "shorten the name or its folders")
    }
  }
}
