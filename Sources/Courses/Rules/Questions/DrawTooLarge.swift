package import Diagnostics

/// Finds draws of more questions than there are.
package enum DrawTooLarge: CourseRule {
  package static let description = RuleDescription(
    id: "question/draw-too-large",
    summary: "draw of more questions than its bank has",
    why: "Learners would get fewer questions than the course says.",
    passing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n" + ChoiceExample.text(),
        "modules/welcome.md": Self.assessment("1"),
      ])
    ],
    failing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n" + ChoiceExample.text(),
        "modules/welcome.md": Self.assessment("↓2"),
      ])
    ]
  )

  private static func assessment(_ count: String) -> String {
    "```assessment\nid: check\ntitle: Check\ndraw: {bank: all, count: \(count)}\n```\n"
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    return course.assessments.compactMap { assessment in
      guard case .drawn(let id, let count) = assessment.selection, let bank = course.bank(id.value),
        count.value > bank.questions.count
      else { return nil }
      return diagnostic(
        "the bank '\(id.value)' has \(bank.questions.count) questions", at: count.location)
    }
  }
}
