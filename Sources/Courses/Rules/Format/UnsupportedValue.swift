package import Diagnostics

/// Finds parts of the course format that this version of the program cannot make.
package enum UnsupportedValue: Rule {
  package static let description = RuleDescription(
    id: "course/unsupported-value",
    summary: "something this version cannot make",
    why: "Leaving it out silently would give learners another course than the source says.",
    passing: [RuleExample(["course.yaml": "targets: [scorm12, web]\n"])],
    failing: [
      RuleExample(["course.yaml": "targets: [scorm12, ↓cmi5]\n"])
    ]
  )

  static func finding(
    _ value: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    diagnostic(
      "this version cannot make '\(value)'; it makes \(known.joined(separator: ", "))",
      at: location)
  }
}
