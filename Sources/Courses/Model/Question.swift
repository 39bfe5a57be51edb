package import Diagnostics
package import MarkdownText

/// A question with its right answers and what learners are told.
package struct Question: Sendable {
  package let id: Located<String>
  package let code: Located<String>?
  package let was: Located<String>?
  package let kind: QuestionKind
  /// Where the kind was said, for findings about the answers.
  package let kindLocation: SourceLocation
  package let objective: Located<String>?
  package let prompt: [Block]
  package let feedback: Feedback
  /// How often a learner may try in practice, nil for as often as they like.
  package let attempts: Int?
  /// Hundredths of a point.
  package let points: Int
  /// Whether an answer that is partly right earns a share of them.
  package let givesPartialCredit: Bool

  package struct Feedback: Sendable {
    package let correct: [Inline]?
    package let incorrect: [Inline]?
  }
}

/// The kinds of question this version makes, each with what its answers need.
package enum QuestionKind: Sendable {
  /// One of the choices.
  case choice([Choice])
  /// All right ones of the choices.
  case multiple([Choice])
  case trueFalse(answer: Bool)
  /// A number in a range, or one number exactly.
  case numeric(NumberRange)
  /// A text that is one of some.
  case fillIn(AcceptedTexts)
  /// Things and what goes with each.
  case matching(Matching)
  /// Things to put in order; here they are in the right one.
  case ordering([Choice])
  /// A place on a scale, which is neither right nor wrong.
  case likert([Choice])
  /// What learners write for themselves, which nobody judges.
  case reflection(Reflection)

  package static let names = [
    "choice", "multiple", "true-false", "numeric", "fill-in", "matching", "ordering", "likert",
    "reflection",
  ]

  package var name: String {
    switch self {
    case .choice: "choice"
    case .multiple: "multiple"
    case .trueFalse: "true-false"
    case .numeric: "numeric"
    case .fillIn: "fill-in"
    case .matching: "matching"
    case .ordering: "ordering"
    case .likert: "likert"
    case .reflection: "reflection"
    }
  }

  /// The choices with their ids; a true-false question has `false` and `true`.
  package var answers: [(id: String, text: String, isCorrect: Bool)] {
    switch self {
    case .choice(let choices), .multiple(let choices):
      choices.map { ($0.id.value, $0.source, $0.isCorrect) }
    case .trueFalse(let answer):
      [("false", "", !answer), ("true", "", answer)]
    case .numeric, .fillIn, .reflection: []
    case .likert(let scale): scale.map { ($0.id.value, $0.source, false) }
    case .ordering(let items): items.map { ($0.id.value, $0.source, true) }
    case .matching(let matching): matching.pairs.map { ($0.item.id.value, $0.item.source, true) }
    }
  }

  /// Whether answers can be right and wrong.
  package var isJudged: Bool {
    switch self {
    case .likert, .reflection: false
    case .choice, .multiple, .trueFalse, .numeric, .fillIn, .matching, .ordering: true
    }
  }

  /// The choices that an author wrote.
  package var choices: [Choice] {
    switch self {
    case .choice(let choices), .multiple(let choices), .ordering(let choices),
      .likert(let choices):
      choices
    case .trueFalse, .numeric, .fillIn, .reflection: []
    case .matching(let matching): matching.pairs.map(\.item) + matching.options
    }
  }
}

package struct Choice: Sendable {
  package let id: Located<String>
  /// The text as written, part of what an answer means.
  package let source: String
  package let text: [Inline]
  package let isCorrect: Bool
  package let feedback: [Inline]?
}

/// Questions that count.
package struct Assessment: Sendable {
  package enum Selection: Sendable {
    case listed([Located<String>])
    case drawn(bank: Located<String>, count: Located<Int>)
  }

  package enum Review: String, Sendable, CaseIterable { case answers, results, none }

  package let id: Located<String>
  package let code: Located<String>?
  package let was: Located<String>?
  package let title: Located<String>
  package let selection: Selection
  /// Its own pass mark, nil for the course's.
  package let passing: PassMark?
  package let attempts: Int?
  package let review: Review
}
