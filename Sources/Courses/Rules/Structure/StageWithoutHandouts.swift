package import Diagnostics

/// Finds stages of the toolkit that have no handout.
package enum StageWithoutHandouts: CourseRule {
  package static let description = RuleDescription(
    id: "course/stage-without-handouts",
    severity: .warning,
    summary: "stage that has no handout",
    why: "The toolkit's page would show an empty stage.",
    passing: [
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}]
          handouts: [{file: toolkit/map.md, stages: [start]}]

        """, "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}, {id: ↓end, title: End}]
          handouts: [{file: toolkit/map.md, stages: [start]}]

        """, "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      ]),
      ProfileExample.example(leaveOut: "↓map"),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard let toolkit = course.definition.toolkit else { return [] }
    let used = Set(toolkit.handouts.flatMap(\.stages).map(\.value))
    return toolkit.stages.filter { !used.contains($0.id.value) }.map { stage in
      let leftOut = course.leftOutHandouts.last { handout in
        handout.reference.stages.contains { $0.value == stage.id.value }
      }
      if let leftOut {
        return diagnostic(
          "no handout of the edition is for the stage '\(stage.id.value)'",
          at: course.placeOfLeaving(leftOut))
      }
      return diagnostic("no handout is for the stage '\(stage.id.value)'", at: stage.id.location)
    }
  }
}
