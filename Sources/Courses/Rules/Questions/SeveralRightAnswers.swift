package import Diagnostics

/// Finds questions of one answer that have several.
package enum SeveralRightAnswers: CourseRule {
  package static let description = RuleDescription(
    id: "question/several-right-answers",
    summary: "several right answers where one can be given",
    why: "A learner can pick one only, so reports would call half of an answer right.",
    passing: [RuleExample(["modules/welcome.md": ChoiceExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(second: "{id: ↓one, text: One, correct: true}")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.flatMap { question -> [Diagnostic] in
      guard case .choice(let choices) = question.kind else { return [] }
      return choices.filter(\.isCorrect).dropFirst().map { choice in
        diagnostic(
          "'\(question.id.value)' has a right answer already", at: choice.id.location,
          help: "write 'kind: multiple' if learners should pick several")
      }
    }
  }
}

/// Questions for the examples of rules.
enum ChoiceExample {
  static func text(
    kind: String = "choice", first: String = "{id: all, text: All, correct: true, feedback: Yes.}",
    second: String = "{id: one, text: One, feedback: No.}", more: String = ""
  ) -> String {
    """
    ```question
    id: who
    kind: \(kind)
    prompt: Who decides?
    choices:
      - \(first)
      - \(second)
    \(more)```

    """
  }
}
