package import Diagnostics

/// Finds questions that nobody can answer.
package enum NoRightAnswer: CourseRule {
  package static let description = RuleDescription(
    id: "question/no-right-answer",
    summary: "question without a right answer",
    why: "Every learner would be told that they are wrong.",
    passing: [
      RuleExample([
        "modules/welcome.md": """
        ```question
        id: who
        kind: choice
        prompt: Who decides?
        choices:
          - {id: all, text: All, correct: true}
          - {id: one, text: One}
        ```

        """
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": """
        ```question
        id: who
        kind: ↓choice
        prompt: Who decides?
        choices:
          - {id: all, text: All}
          - {id: one, text: One}
        ```

        """
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.filter { $0.kind.isJudged && !$0.kind.answers.isEmpty }
      .filter { question in !question.kind.answers.contains { $0.isCorrect } }
      .map { question in
        diagnostic(
          "the question '\(question.id.value)' has no right answer",
          at: question.kindLocation, help: "mark a choice with 'correct: true'")
      }
  }
}
