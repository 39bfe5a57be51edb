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

/// One text, such as `one of 4`, for people who read records.
extension AnswerForm: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let words = text.split(separator: " ")
    switch (words.dropLast().joined(separator: " "), words.last.flatMap { Int($0) }) {
    case ("one of", let count?): self = .oneOf(count)
    case ("some of", let count?): self = .someOf(count)
    case ("order of", let count?): self = .arranged(count)
    case ("text of at most", let count?): self = .text(maxScalars: count)
    case ("a", nil) where text == "a number": self = .number
    default:
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is no form of an answer")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private var description: String {
    switch self {
    case .oneOf(let count): "one of \(count)"
    case .someOf(let count): "some of \(count)"
    case .arranged(let count): "order of \(count)"
    case .number: "a number"
    case .text(let count): "text of at most \(count)"
    }
  }
}
