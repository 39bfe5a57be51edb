import Hashing

/// Three characters that say what was asked.
///
/// An answer that was stored with another hash was given to another question: its result stays,
/// its positions mean nothing any more.
package struct QuestionHash: RawRepresentable, Codable, Hashable, Sendable {
  package let rawValue: String

  /// The hash with these characters, nil when they are not a hash.
  package init?(rawValue: String) {
    guard rawValue.utf8.count == QuestionHash.length,
      rawValue.utf8.allSatisfy(\.isBase64URLDigit)
    else { return nil }
    self.rawValue = rawValue
  }

  static let length = 3

  /// Hashes a question's kind and choices; neither its prompt nor the order of choices counts.
  ///
  /// `kind` is the word as authors write it, such as `true-false`.
  package init(kind: String, choices: [HashedChoice]) {
    let lines = choices.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .flatMap { [$0.id, $0.text, $0.right ? "right" : "wrong"] }
    let text = ([kind] + lines).map { $0 + "\n" }.joined()
    rawValue = SHA256.base64URL(of: text, prefix: QuestionHash.length)
  }
}

/// The parts of a choice that decide what was asked.
package struct HashedChoice: Hashable, Sendable {
  package let id: String
  package let text: String
  package let right: Bool

  package init(id: String, text: String, right: Bool) {
    self.id = id
    self.text = text
    self.right = right
  }
}
