package import Diagnostics
internal import MarkdownText

/// Finds what LMSs need not keep of answers.
package enum InteractionCut: CourseRule {
  package static let description = RuleDescription(
    id: "limits/interaction-cut",
    severity: .note,
    summary: "answer of which an LMS need not keep all",
    why:
      "Reports of the LMS show the question cut off, or not all questions; learners lose nothing.",
    passing: [RuleExample(["course.yaml": Self.target, "modules/welcome.md": question("Short?")])],
    failing: [
      RuleExample([
        "course.yaml": Self.target,
        "modules/welcome.md": question("↓" + String(repeating: "long ", count: 60) + "?"),
      ])
    ]
  )

  private static let target = "targets: [scorm2004]\n"

  private static func question(_ prompt: String) -> String {
    """
    ```question
    id: who
    kind: true-false
    prompt: \(prompt)
    answer: true
    feedback: {correct: Yes., incorrect: No.}
    ```

    """
  }

  /// What SCORM 2004 LMSs have to keep at least (RTE 4.2.9).
  private static let characters = 250
  private static let interactions = 250

  package static func check(_ course: Course) -> [Diagnostic] {
    guard course.definition.targets.contains(where: { $0.value.name.hasPrefix("scorm2004") }) else {
      return []
    }
    let asked = course.askedQuestions
    let variables = course.definition.variableText
    let long = asked.compactMap { question -> Diagnostic? in
      let count = variables(question.prompt.plainText).unicodeScalars.count
      guard count > characters else { return nil }
      return diagnostic(
        "the prompt has \(count) characters; SCORM 2004 reports hold \(characters)",
        at: question.prompt.first?.location ?? question.id.location)
    }
    guard asked.count > interactions else { return long }
    return long + [
      diagnostic(
        "the course asks \(asked.count) questions; SCORM 2004 reports hold \(interactions)",
        at: course.definition.location)
    ]
  }
}
