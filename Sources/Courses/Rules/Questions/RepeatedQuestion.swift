package import Diagnostics

/// Finds a question that an assessment asks twice.
package enum RepeatedQuestion: CourseRule {
  package static let description = RuleDescription(
    id: "question/asked-twice",
    summary: "question listed twice in one assessment",
    why: "Its two answers would share one record, and its points would count once.",
    passing: [RuleExample(["modules/welcome.md": assessment(asking: "one, two")])],
    failing: [RuleExample(["modules/welcome.md": assessment(asking: "one, two, ↓one")])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.assessments.flatMap { assessment -> [Diagnostic] in
      var seen: Set<String> = []
      return assessment.listedQuestions.filter { !seen.insert($0.value).inserted }.map { id in
        diagnostic(
          "'\(assessment.id.value)' already asks '\(id.value)'; list it once", at: id.location)
      }
    }
  }

  private static func assessment(asking questions: String) -> String {
    """
    ```assessment
    id: check
    title: Check
    questions: [\(questions)]
    ```

    ```question
    id: one
    kind: true-false
    prompt: One?
    answer: true
    ```

    ```question
    id: two
    kind: true-false
    prompt: Two?
    answer: false
    ```

    """
  }
}
