package import Courses
package import Diagnostics

/// Finds what lies among releases and is none.
package enum MisplacedRelease: HistoryRule {
  package static let description = RuleDescription(
    id: "release/misplaced",
    severity: .warning,
    summary: "file among releases that belongs to none",
    why:
      "A release is found by its folder's name; under another name it is not compared with, and"
      + " everything may follow.",
    passing: [
      RuleExample(["course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n"])
    ],
    failing: [
      RuleExample(["releases/v1.0.0/record.json": "↓{\"format\": 1}\n"])
    ]
  )

  package static func check(_ history: ReleaseHistory, beside _: Course?) -> [Diagnostic] {
    history.others.map { path in
      diagnostic(
        "'\(path)' belongs to no release", at: SourceLocation(file: path),
        help: "releases lie in \(ReleaseHistory.folder)VERSION/, as 'release' writes them")
    }
  }
}
