package import Diagnostics

/// Finds assessments in which nothing can be earned.
package enum WorthlessAssessment: CourseRule {
  package static let description = RuleDescription(
    id: "question/worthless-assessment",
    severity: .warning,
    summary: "assessment whose questions have no points",
    why: "It counts for nothing: nobody can earn its pass mark, and any answer passes.",
    passing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n" + ChoiceExample.text(more: "points: 2\n"),
        "modules/welcome.md": Self.assessment,
      ])
    ],
    failing: [
      RuleExample([
        "questions/all.md": "---\nid: all\n---\n" + ChoiceExample.text(more: "points: 0\n"),
        "modules/welcome.md": Self.assessment.replacing("id: check", with: "id: ↓check"),
      ])
    ]
  )

  private static let assessment =
    "```assessment\nid: check\ntitle: Check\nquestions: [who]\n```\n"

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let points = Dictionary(
      course.questions.map { ($0.id.value, $0.points) }, uniquingKeysWith: { first, _ in first })
    return course.assessments.filter { assessment in
      let asked = course.questionIDs(of: assessment).compactMap { points[$0] }
      return !asked.isEmpty && asked.allSatisfy { $0 == 0 }
    }.map { assessment in
      diagnostic(
        "no question of '\(assessment.id.value)' has points", at: assessment.id.location)
    }
  }
}
