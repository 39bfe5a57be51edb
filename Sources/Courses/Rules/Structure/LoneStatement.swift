package import Diagnostics

/// Finds stages of a finder that one statement decides.
package enum LoneStatement: CourseRule {
  package static let description = RuleDescription(
    id: "course/lone-statement",
    severity: .warning,
    summary: "stage that only one statement of a finder speaks for",
    why: "One answer alone would make it the stage that fits best; two or more say it better.",
    passing: [RuleExample(files: FinderExample.files())],
    failing: [
      RuleExample(
        files: FinderExample.files(
          more: "  - {id: plan, text: We plan., stage: ↓grow}\n",
          stages: "{id: start, title: Start}, {id: grow, title: Grow}"))
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let known = Set((course.definition.toolkit?.stages ?? []).map(\.id.value))
    return course.finders.flatMap { finder -> [Diagnostic] in
      let stages = finder.statements.flatMap { statement in
        // A stage that stands twice in one list is another rule's finding.
        Dictionary(grouping: statement.stages, by: \.value).values.map { $0[0] }
      }
      return Dictionary(grouping: stages, by: \.value).values
        .filter { $0.count == 1 && known.contains($0[0].value) }.map { $0[0] }
        .map { stage in
          diagnostic(
            "only one statement of the finder '\(finder.id.value)' speaks for the stage"
              + " '\(stage.value)'", at: stage.location)
        }
    }.sorted { $0.location < $1.location }
  }
}
