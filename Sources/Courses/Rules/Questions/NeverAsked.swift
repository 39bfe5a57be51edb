package import Diagnostics

/// Finds questions of banks that nothing asks.
package enum NeverAsked: CourseRule {
  package static let description = RuleDescription(
    id: "question/never-asked",
    severity: .warning,
    summary: "question that nothing asks",
    why: "Nobody would ever see it.",
    passing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n" + ChoiceExample.text(),
        "modules/welcome.md": "```assessment\nid: check\ntitle: Check\nquestions: [who]\n```\n",
      ])
    ],
    failing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n"
          + ChoiceExample.text().replacing("id: who", with: "id: ↓who")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let asked = Set(course.assessments.flatMap(course.questionIDs))
    return course.banks.flatMap(\.questions).filter { !asked.contains($0.id.value) }.map {
      diagnostic("no assessment asks '\($0.id.value)'", at: $0.id.location)
    }
  }
}
