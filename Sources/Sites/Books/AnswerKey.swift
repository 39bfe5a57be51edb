internal import Courses
internal import Diagnostics
internal import MarkdownText

/// Questions with their right answers, for those who lead a group.
struct AnswerKey {
  let references: References
  let words: BookStrings

  /// Questions in a row, numbered; `place` tells their element ids from those of other rows.
  func blocks(_ questions: [Question], in place: String) -> [BookBlock] {
    questions.enumerated().map { number, question in
      .question(
        BookQuestion(
          title: "\(number + 1) · \(words("answer.kind.\(question.kind.name)"))",
          prompt: BookText(
            blocks: question.prompt.demoted(by: 2), path: question.id.location.file,
            id: "\(place)--\(question.id.value)"),
          lead: lead(question.kind), answers: answers(question.kind),
          explanation: question.feedback.correct.map { (words("answer.feedback"), $0) }))
    }
  }

  private func lead(_ kind: QuestionKind) -> String? {
    switch kind {
    case .fillIn: words("answer.accepted")
    case .ordering: words("answer.order")
    case .likert, .reflection: words("answer.none")
    case .choice, .multiple, .trueFalse, .numeric, .matching: nil
    }
  }

  private func answers(_ kind: QuestionKind) -> [BookQuestion.Answer] {
    switch kind {
    case .choice(let choices), .multiple(let choices):
      zip(Self.letters, choices).map { letter, choice in
        .init(
          isRight: choice.isCorrect, words: [.plain("\(letter). "), .inlines(choice.text)],
          why: choice.feedback)
      }
    case .trueFalse(let answer):
      [true, false].map {
        .init(
          isRight: $0 == answer, words: [.plain(words($0 ? "answer.true" : "answer.false"))],
          why: nil)
      }
    case .numeric(let range): [.init(isRight: true, words: [.plain(text(range))], why: nil)]
    case .fillIn(let accepted):
      accepted.texts.map { .init(isRight: true, words: [.plain($0.value)], why: nil) }
    case .matching(let matching):
      matching.pairs.map {
        .init(
          isRight: true, words: [.inlines($0.item.text), .plain(" → "), .inlines($0.match.text)],
          why: nil)
      }
        + matching.distractors.map {
          .init(isRight: false, words: [.inlines($0.text)], why: nil)
        }
    case .ordering(let items):
      items.enumerated().map {
        .init(isRight: nil, words: [.plain("\($0 + 1). "), .inlines($1.text)], why: nil)
      }
    case .likert(let scale): scale.map { .init(isRight: nil, words: [.inlines($0.text)], why: nil) }
    case .reflection: []
    }
  }

  /// To call choices by, where a group answers together; a question has at most 36.
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".map(String.init)

  private func text(_ range: NumberRange) -> String {
    let ends = words("answer.range", ["from": "\(range.from)", "to": "\(range.to)"])
    guard let answer = range.answer else { return ends }
    return range.from == range.to ? "\(answer)" : "\(answer) (\(ends))"
  }
}
