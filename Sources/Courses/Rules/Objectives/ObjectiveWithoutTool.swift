package import Diagnostics

/// Finds objectives that no handout of the toolkit supports.
package enum ObjectiveWithoutTool: CourseRule {
  package static let description = RuleDescription(
    id: "objective/without-tool",
    severity: .note,
    summary: "objective that no handout supports",
    why: "Learners have a toolkit, and nothing in it helps them to do this at work.",
    passing: [example(toolkit: "objectives: [count]")],
    failing: [example(objective: "↓count", toolkit: "formats: [html]")]
  )

  /// A course with one objective and one handout.
  private static func example(objective: String = "count", toolkit: String) -> RuleExample {
    RuleExample([
      "course.yaml": """
      objectives: [{id: \(objective), text: Count}]
      toolkit:
        stages: [{id: start, title: Start}]
        handouts: [{file: toolkit/map.md, stages: [start], \(toolkit)}]

      """,
      "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nobjectives: [count]\n---\nText.\n",
      "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
    ])
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts, !course.handouts.isEmpty else { return [] }
    // What nothing serves at all is the business of `course/unserved-objective`.
    let bare = course.taughtObjectives.union(course.askedObjectives)
      .subtracting(course.supportedObjectives)
    return course.definition.objectives.filter { bare.contains($0.id.value) }.map { objective in
      let leftOut = course.leftOutHandouts.last { handout in
        handout.reference.objectives.contains { $0.value == objective.id.value }
      }
      if let leftOut {
        return diagnostic(
          "no handout of the edition supports the objective '\(objective.id.value)'",
          at: course.placeOfLeaving(leftOut))
      }
      return diagnostic(
        "no handout supports the objective '\(objective.id.value)'", at: objective.id.location,
        help: "name it under 'objectives' of a handout in 'toolkit'")
    }
  }
}
