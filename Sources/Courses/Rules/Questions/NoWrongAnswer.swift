package import Diagnostics

/// Finds questions in which everything is right.
package enum NoWrongAnswer: CourseRule {
  package static let description = RuleDescription(
    id: "question/no-wrong-answer",
    severity: .warning,
    summary: "question in which every choice is right",
    why: "There is nothing to decide.",
    passing: [
      RuleExample(["modules/welcome.md": ChoiceExample.text(kind: "multiple")])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(
          kind: "↓multiple", second: "{id: one, text: One, correct: true, feedback: Yes.}")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.compactMap { question in
      guard case .multiple(let choices) = question.kind, !choices.isEmpty,
        choices.allSatisfy(\.isCorrect)
      else { return nil }
      return diagnostic(
        "every choice of '\(question.id.value)' is right", at: question.kindLocation)
    }
  }
}
