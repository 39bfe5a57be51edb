package import Diagnostics

/// Finds blocks whose word is nearly that of an activity.
package enum MisspeltActivity: Rule {
  package static let description = RuleDescription(
    id: "text/misspelt-activity",
    severity: .warning,
    summary: "block that looks like a misspelt activity",
    why: "Learners would see the source of the activity instead of something to do.",
    passing: [RuleExample(["modules/welcome.md": "```python\nprint(1)\n```\n"])],
    failing: [RuleExample(["modules/welcome.md": "↓```quesiton\nid: who\n```\n"])]
  )

  static func finding(_ word: String, nearest: String, at location: SourceLocation) -> Diagnostic {
    diagnostic("'\(word)' is shown as code; did you mean '\(nearest)'?", at: location)
  }
}
