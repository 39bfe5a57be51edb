package import Diagnostics
internal import MarkdownText

/// Finds variables that have no value.
package enum UnknownVariable: CourseRule {
  package static let description = RuleDescription(
    id: "text/unknown-variable",
    summary: "variable without a value",
    why: "Learners would see the braces.",
    passing: [
      RuleExample([
        "course.yaml": "variables: {town: Springfield}\n",
        "modules/welcome.md": "Welcome to {{town}}, and write `{{name}}` or \\{{name}}.\n",
      ])
    ],
    failing: [
      RuleExample(["modules/welcome.md": "Welcome to ↓{{town}}.\n"]),
      RuleExample([
        "course.yaml": "title: ↓Life in {{twon}}\nvariables: {town: Springfield}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let names = Set(course.definition.variables.map(\.value.name))
    return VariableUse.all(in: course).filter { !names.contains($0.value) }.map { use in
      let hint =
        NearestName.of(use.value, in: names.sorted()).map { "; did you mean '\($0)'?" } ?? ""
      return diagnostic(
        "'{{\(use.value)}}' has no value\(hint)", at: use.location,
        help: "give it one under 'variables' in course.yaml, or write \\{{ for two braces")
    }
  }
}
