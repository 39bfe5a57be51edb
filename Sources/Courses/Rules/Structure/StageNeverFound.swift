package import Diagnostics

/// Finds stages that a finder can never name.
package enum StageNeverFound: CourseRule {
  package static let description = RuleDescription(
    id: "course/stage-never-found",
    severity: .warning,
    summary: "stage that no statement of a finder speaks for",
    why: "Whoever is at that stage is told of another one.",
    passing: [
      RuleExample(
        files: FinderExample.files(
          more: "  - {id: plan, text: We plan., stage: grow}\n"
            + "  - {id: share, text: We share., stages: [start, grow]}\n",
          stages: "{id: start, title: Start}, {id: grow, title: Grow}"))
    ],
    failing: [
      RuleExample(
        files: FinderExample.files(stages: "{id: start, title: Start}, {id: grow, title: Grow}")
          .mapValues { $0.replacing("id: where", with: "id: ↓where") })
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let stages = course.definition.toolkit?.stages ?? []
    return course.finders.flatMap { finder -> [Diagnostic] in
      let found = Set(finder.statements.flatMap(\.stages).map(\.value))
      return stages.filter { !found.contains($0.id.value) }.map { stage in
        diagnostic(
          "no statement of the finder '\(finder.id.value)' speaks for the stage"
            + " '\(stage.id.value)'", at: finder.id.location)
      }
    }
  }
}
