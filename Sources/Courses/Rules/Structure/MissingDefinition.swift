package import Diagnostics

/// Finds folders that are no course.
package enum MissingDefinition: Rule {
  package static let description = RuleDescription(
    id: "course/missing-definition",
    summary: "folder without course.yaml",
    why: "course.yaml is what makes a folder a course.",
    passing: [RuleExample(["course.yaml": "subtitle: A course\n"])],
    failing: [RuleExample(["course.yaml": "↓"])]
  )

  static func finding() -> Diagnostic {
    diagnostic(
      "there is no course.yaml here", at: SourceLocation(file: "course.yaml"),
      help: "name the folder of a course, or make one with 'coursewright init DIR'")
  }
}
