package import Diagnostics

/// Finds ranges that hold no number.
package enum EmptyRange: CourseRule {
  package static let description = RuleDescription(
    id: "question/empty-range",
    summary: "range of right numbers that holds none",
    why: "Every learner would be told that they are wrong.",
    passing: [
      RuleExample(["modules/welcome.md": question("range: [-1.5, 12]")]),
      RuleExample(["modules/welcome.md": question("range: [3, 3]")]),
      RuleExample(["modules/welcome.md": question("answer: 3.14\ntolerance: 0.005")]),
    ],
    failing: [RuleExample(["modules/welcome.md": question("range: [↓12, 1.5]")])]
  )

  private static func question(_ answer: String) -> String {
    """
    ```question
    id: how-many
    kind: numeric
    prompt: How many?
    \(answer)
    feedback: {correct: Yes., incorrect: No.}
    ```

    """
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.compactMap { question in
      guard case .numeric(let range) = question.kind, range.from > range.to else { return nil }
      return diagnostic(
        "no number is from \(range.from) to \(range.to)", at: range.location,
        help: "write the lowest number first")
    }
  }
}
