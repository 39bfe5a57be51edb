package import Diagnostics

/// Finds variables that no text mentions.
package enum UnusedVariable: CourseRule {
  package static let description = RuleDescription(
    id: "text/unused-variable",
    severity: .note,
    summary: "variable that no text mentions",
    why: "Who adapts the course would fill it in and see no change.",
    passing: [
      RuleExample([
        "course.yaml": "variables: {town: Springfield}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
      ]),
      // Only an edition says it.
      RuleExample([
        "course.yaml": "variables: {town: Springfield}\n",
        "profiles/elm.yaml":
          "name: Elm\ntitle: \"Elm, {{town}}\"\nvariables: {town: Elm Valley}\n",
      ]),
    ],
    failing: [RuleExample(["course.yaml": "variables: {↓town: Springfield}\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let used = VariableUse.everywhere(in: course)
    return course.definition.variables.filter { !used.contains($0.value.name) }.map { variable in
      diagnostic("no text mentions '{{\(variable.value.name)}}'", at: variable.location)
    }
  }
}
