package import Diagnostics
internal import MarkdownText

/// Finds choices that speak of the others by their place.
package enum ChoiceAboutOthers: CourseRule {
  package static let description = RuleDescription(
    id: "question/choice-about-others",
    severity: .warning,
    summary: "choice such as \"all of the above\"",
    why:
      "Choices can be shuffled, and then it speaks of others. It also gives away who guesses well.",
    passing: [RuleExample(["modules/welcome.md": ChoiceExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(
          second: "{id: one, text: ↓All of the above., feedback: No.}")
      ]),
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(
          second: "{id: one, text: ↓Both A and B, feedback: No.}")
      ]),
    ]
  )

  private static let phrases: Set<String> = [
    "all of the above", "none of the above", "all the above", "all of these", "none of these",
    "both of the above", "all of them", "none of them", "both of these",
    "todas las anteriores", "ninguna de las anteriores", "todo lo anterior", "nada de lo anterior",
    "جميع ما سبق", "كل ما سبق", "لا شيء مما سبق",
  ]

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.flatMap(\.kind.choices).compactMap { choice in
      let text = choice.text.plainText.lowercased()
        .filter { !$0.isPunctuation }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let letters = text.wholeMatch(of: /(?:both |either )?[a-f1-6](?: and | or | & )[a-f1-6]/)
      guard phrases.contains(text) || letters != nil else { return nil }
      return diagnostic(
        "'\(choice.text.plainText)' speaks of other choices by their place",
        at: choice.text.first?.location ?? choice.id.location,
        help: "use 'kind: multiple', or say what is meant")
    }
  }
}
