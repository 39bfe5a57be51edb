package import Diagnostics

/// Finds objectives that are asked and never taught.
package enum ObjectiveNeverTaught: CourseRule {
  package static let description = RuleDescription(
    id: "objective/never-taught",
    severity: .warning,
    summary: "objective that is asked about and that no page teaches",
    why: "Learners would be asked what the course has not told them.",
    passing: ObjectiveNeverAsked.description.passing,
    failing: [
      RuleExample([
        "course.yaml": "objectives: [{id: ↓count, text: Count}]\n",
        "modules/welcome.md": """
        ```question
        id: two-and-two
        kind: true-false
        objective: count
        prompt: Two and two are four.
        answer: true
        ```

        """,
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let untaught = course.askedObjectives.subtracting(course.taughtObjectives)
    return course.definition.objectives.filter { untaught.contains($0.id.value) }.map { objective in
      diagnostic(
        "no page teaches '\(objective.id.value)', which the course asks about",
        at: objective.id.location,
        help: "name it under 'objectives' of the page that teaches it, or write that page")
    }
  }
}
