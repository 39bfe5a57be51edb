package import Diagnostics

/// Finds accepted texts that accept nothing that another does not.
package enum RepeatedAnswer: CourseRule {
  package static let description = RuleDescription(
    id: "question/repeated-answer",
    severity: .warning,
    summary: "accepted text that another one accepts already",
    why: "It changes nothing, and hides that capitals are not looked at.",
    passing: [
      RuleExample(["modules/welcome.md": question("[trust, confidence]")]),
      RuleExample(["modules/welcome.md": question("[trust, Trust]\ncase: exact")]),
    ],
    failing: [
      RuleExample(["modules/welcome.md": question("[trust, ↓Trust]")])
    ]
  )

  private static func question(_ accepted: String) -> String {
    """
    ```question
    id: what
    kind: fill-in
    prompt: What comes first?
    accept: \(accepted)
    feedback: {correct: Yes., incorrect: No.}
    ```

    """
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.flatMap { question -> [Diagnostic] in
      guard case .fillIn(let accepted) = question.kind else { return [] }
      var seen: Set<String> = []
      return accepted.texts.filter { !seen.insert(accepted.compared($0.value)).inserted }.map {
        diagnostic("'\($0.value)' is accepted already", at: $0.location)
      }
    }
  }
}

extension AcceptedTexts {
  /// What of a text is compared, accents as they are.
  fileprivate func compared(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return letterCase == .ignore ? words.lowercased() : words
  }
}
