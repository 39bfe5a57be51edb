package import Diagnostics

/// Finds questions that teach nothing when they are answered.
package enum NoFeedback: CourseRule {
  package static let description = RuleDescription(
    id: "question/no-feedback",
    severity: .note,
    summary: "question without any feedback",
    why: "Learners hear that an answer is wrong, and not why.",
    passing: [RuleExample(["modules/welcome.md": ChoiceExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(
          first: "{id: all, text: All, correct: true}", second: "{id: one, text: One}"
        ).replacing("id: who", with: "id: ↓who")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.filter { question in
      question.kind.isJudged && question.feedback.correct == nil
        && question.feedback.incorrect == nil
        && !question.kind.choices.contains { $0.feedback != nil }
    }.map { question in
      diagnostic("'\(question.id.value)' has no feedback", at: question.id.location)
    }
  }
}
