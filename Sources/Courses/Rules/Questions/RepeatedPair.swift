package import Diagnostics
internal import MarkdownText

/// Finds things to match that learners cannot tell apart.
package enum RepeatedPair: CourseRule {
  package static let description = RuleDescription(
    id: "question/repeated-pair",
    summary: "two things to match, or two matches, with the same words",
    why: "Learners cannot tell them apart, and one of the two would be wrong.",
    passing: [RuleExample(["modules/welcome.md": question("{id: c, text: Cat, match: Meow}")])],
    failing: [
      RuleExample(["modules/welcome.md": question("{id: c, text: ↓dog, match: Meow}")]),
      RuleExample(["modules/welcome.md": question("{id: c, text: Cat, match: ↓Woof}")]),
      RuleExample([
        "modules/welcome.md": question(
          "{id: c, text: Cat, match: Meow}", more: "distractors: [{id: d, text: ↓Moo}]\n")
      ]),
    ]
  )

  private static func question(_ pair: String, more: String = "") -> String {
    """
    ```question
    id: who
    kind: matching
    prompt: Who says what?
    pairs:
      - {id: a, text: Dog, match: Woof}
      - {id: b, text: Cow, match: Moo}
      - \(pair)
    \(more)feedback: {correct: Yes., incorrect: No.}
    ```

    """
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.flatMap { question -> [Diagnostic] in
      guard case .matching(let matching) = question.kind else { return [] }
      return repeated(matching.pairs.map(\.item)) + repeated(matching.options)
    }
  }

  private static func repeated(_ choices: [Choice]) -> [Diagnostic] {
    choices.repeatedWords.map { choice in
      diagnostic(
        "'\(choice.text.plainText)' is there already",
        at: choice.text.first?.location ?? choice.id.location)
    }
  }
}

extension [Choice] {
  /// Those that say what one before says, whatever their capitals and spaces.
  var repeatedWords: [Choice] {
    var seen: Set<[Substring]> = []
    return filter { choice in
      let words = choice.text.plainText.lowercased().split(whereSeparator: \.isWhitespace)
      return !seen.insert(words).inserted
    }
  }
}
