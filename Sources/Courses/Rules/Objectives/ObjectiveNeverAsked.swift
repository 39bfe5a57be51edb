package import Diagnostics

/// Finds objectives that are taught and never asked.
package enum ObjectiveNeverAsked: CourseRule {
  package static let description = RuleDescription(
    id: "objective/never-asked",
    severity: .note,
    summary: "objective that is taught and that no question asks about",
    why: "Neither learners nor you would know whether they can do what the course promises.",
    passing: [
      RuleExample([
        "course.yaml": "objectives: [{id: count, text: Count}]\n",
        "modules/welcome.md": """
        ---
        id: welcome
        title: Welcome
        objectives: [count]
        ---
        ```question
        id: two-and-two
        kind: true-false
        objective: count
        prompt: Two and two are four.
        answer: true
        ```

        """,
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "objectives: [{id: ↓count, text: Count}]\n",
        "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nobjectives: [count]\n---\nText.\n",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let unasked = course.taughtObjectives.subtracting(course.askedObjectives)
    return course.definition.objectives.filter { unasked.contains($0.id.value) }.map { objective in
      diagnostic(
        "no question or scenario asks about '\(objective.id.value)', which pages teach",
        at: objective.id.location,
        help: "write 'objective: \(objective.id.value)' in a question about it")
    }
  }
}
