/// How an answer to a question is written, and so how long it can get.
package enum AnswerForm: Hashable, Sendable {
  /// One of some choices: choice, true-false, likert.
  case oneOf(Int)

  /// Any of some choices: multiple.
  case someOf(Int)

  /// An answer for each of some items: matching, ordering.
  case arranged(Int)

  /// A number in plain digits: numeric.
  case number

  /// Text of at most so many Unicode scalars: fill-in, reflection; 0 where none is kept.
  case text(maxScalars: Int)

  /// How many things the digit of a position can tell apart.
  package static let mostPositions = 64

  /// The length of the longest answer.
  package var worstLength: Int {
    switch self {
    case .oneOf: 1
    case .someOf(let count): (count + 5) / 6
    case .arranged(let count): count
    // A sign, ten digits, a point and seven more; four digits for three bytes.
    case .number: (19 * 4 + 2) / 3
    // Four bytes of UTF-8 a scalar, four digits for three bytes.
    case .text(let maxScalars): (maxScalars * 16 + 2) / 3
    }
  }

  var isText: Bool {
    switch self {
    case .number, .text: true
    case .oneOf, .someOf, .arranged: false
    }
  }
}
