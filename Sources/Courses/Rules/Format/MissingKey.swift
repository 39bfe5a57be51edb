package import Diagnostics

/// Finds what has to be said and is not.
package enum MissingKey: Rule {
  package static let description = RuleDescription(
    id: "course/missing-key",
    summary: "missing key",
    why: "A package cannot be made without it, and a guess would be wrong for somebody.",
    passing: [RuleExample(["course.yaml": "objectives: [{id: count, text: Count to ten}]\n"])],
    failing: [
      RuleExample(["course.yaml": "objectives: [↓{id: count}]\n"]),
      RuleExample(["modules/welcome.md": "---\n↓title: Welcome\n---\nHello.\n"]),
    ]
  )

  static func finding(_ key: String, in place: String, at location: SourceLocation) -> Diagnostic {
    diagnostic("'\(key)' is missing in \(place)", at: location)
  }

  static func either(
    _ first: String, _ second: String, in place: String, at location: SourceLocation
  ) -> Diagnostic {
    diagnostic("\(place) needs either '\(first)' or '\(second)'", at: location)
  }
}
