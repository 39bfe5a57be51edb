package import Diagnostics

/// Finds objectives that nothing in the course serves.
package enum UnservedObjective: CourseRule {
  package static let description = RuleDescription(
    id: "course/unserved-objective",
    severity: .warning,
    summary: "objective that nothing serves",
    why: "The course promises what no page teaches, no question asks and no handout supports.",
    passing: [
      RuleExample([
        "course.yaml": "objectives: [{id: count, text: Count}]\n",
        "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nobjectives: [count]\n---\nText.\n",
      ])
    ],
    failing: [RuleExample(["course.yaml": "objectives: [{id: ↓count, text: Count}]\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let served = Set(
      (course.pages.flatMap(\.objectives) + course.questions.compactMap(\.objective)
        + course.scenarios.compactMap(\.objective)
        // What an edition leaves out served it in the course.
        + (course.handouts + course.leftOutHandouts).flatMap(\.reference.objectives)).map(\.value))
    return course.definition.objectives.filter { !served.contains($0.id.value) }.map { objective in
      diagnostic(
        "no page, question or handout serves the objective '\(objective.id.value)'",
        at: objective.id.location, help: "name it under 'objectives' where it is taught")
    }
  }
}
