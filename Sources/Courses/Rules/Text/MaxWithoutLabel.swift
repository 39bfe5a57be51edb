package import Diagnostics

/// Finds variables that say how long learners' values may be, and do not ask for any.
package enum MaxWithoutLabel: CourseRule {
  package static let description = RuleDescription(
    id: "text/max-without-label",
    severity: .warning,
    summary: "variable with a 'max' and without a 'label'",
    why: "Only what has a label is offered to learners, so the 'max' does nothing.",
    passing: [
      RuleExample([
        "course.yaml": "variables: {town: {value: Springfield, label: Your town, max: 40}}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "variables: {↓town: {value: Springfield, max: 40}}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ]),
      RuleExample([
        "course.yaml": "variables: {↓town: {value: Springfield, max: 40}}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
        "profiles/elm.yaml": "name: Elm Valley\nvariables: {town: Elm Valley}\n",
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.definition.variables.filter { $0.value.label == nil && $0.value.max != nil }
      .map { variable in
        diagnostic(
          "'\(variable.value.name)' has a 'max' and no 'label'", at: variable.value.place,
          help: "a 'label' offers the variable to learners")
      }
  }
}
