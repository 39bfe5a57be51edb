internal import Diagnostics
internal import Hashing

/// Things to find a match for, with what can be chosen.
package struct Matching: Sendable {
  package struct Pair: Sendable {
    package let item: Choice
    /// What goes with it, under the same id.
    package let match: Choice
  }

  package let pairs: [Pair]
  /// What goes with nothing.
  package let distractors: [Choice]

  /// Everything that can be chosen.
  package var options: [Choice] { pairs.map(\.match) + distractors }
}

extension [Choice] {
  /// The same choices in an order that says nothing of what is right, and is the same in every build.
  package func shuffled(for question: String) -> [Choice] {
    let keyed = map { (key: SHA256.base64URL(of: "\(question):\($0.id.value)"), choice: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.choice)
  }

  /// Shuffled, but never as they are.
  package func disordered(for question: String) -> [Choice] {
    let shuffled = shuffled(for: question)
    return shuffled.map(\.id.value) == map(\.id.value)
      ? Array(shuffled.dropFirst()) + shuffled.prefix(1) : shuffled
  }
}
