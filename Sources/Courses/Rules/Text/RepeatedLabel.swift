package import Diagnostics

/// Finds variables that learners are asked for in the same words.
package enum RepeatedLabel: CourseRule {
  package static let description = RuleDescription(
    id: "text/repeated-label",
    severity: .warning,
    summary: "two variables that learners are asked for in the same words",
    why: "Nobody could tell the two fields from each other.",
    passing: [
      RuleExample([
        "course.yaml": """
        variables:
          town: {value: Springfield, label: Your town}
          library: {value: Elm Library, label: Your library}

        """,
        "modules/welcome.md": "Welcome to {{town}} and {{library}}.\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        variables:
          town: {value: Springfield, label: Your place}
          ↓library: {value: Elm Library, label: Your place}

        """,
        "modules/welcome.md": "Welcome to {{town}} and {{library}}.\n",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    var first: [String: String] = [:]
    return course.definition.variables.compactMap { variable in
      guard let label = variable.value.label else { return nil }
      guard let other = first[label] else {
        first[label] = variable.value.name
        return nil
      }
      return diagnostic(
        "learners are asked for '\(other)' and '\(variable.value.name)' in the same words",
        at: variable.value.place, help: "give each a 'label' of its own")
    }
  }
}
