package import Diagnostics
internal import MarkdownText

/// Finds choices that say the same.
package enum RepeatedChoice: CourseRule {
  package static let description = RuleDescription(
    id: "question/repeated-choice",
    summary: "two choices with the same words",
    why: "Learners cannot tell the right one from the wrong one.",
    passing: [RuleExample(["modules/welcome.md": ChoiceExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ChoiceExample.text(
          second: "{id: one, text: ↓\" all \", feedback: No.}")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.questions.flatMap { question -> [Diagnostic] in
      // Of pairs, another rule says it.
      if case .matching = question.kind { return [] }
      return question.kind.choices.repeatedWords.map { choice in
        diagnostic(
          "another choice of '\(question.id.value)' says the same",
          at: choice.text.first?.location ?? choice.id.location)
      }
    }
  }
}
