internal import Hashing

/// What a learner calls something that a variable of the course stands for, as an entry of a state.
///
/// A state does not look into these entries: it keeps them with those that it does not know, which give
/// way first where room lacks.
package struct OwnValue: Hashable, Sendable {
  /// The code of the variable.
  package var code: Code

  /// The state's sequence number when it was said: of two, the one with the higher is the later.
  package var sequence: Int

  /// Empty where it is the course's again.
  package var text: String

  package init(code: Code, sequence: Int, text: String) {
    self.code = code
    self.sequence = sequence
    self.text = text
  }

  /// Reads an entry; nil where it is another one.
  package init?(entry: String) {
    let bytes = Array(entry.utf8)
    var reader = FieldReader(bytes[...])
    guard let code = reader.code(), reader.letter() == "v",
      let sequence = reader.number(digits: FieldLimits.sequence), reader.skip(".")
    else { return nil }
    let digits = reader.answer()
    guard reader.isAtEnd, let bytes = Base64URL.decode(digits),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    self.init(code: code, sequence: sequence, text: text)
  }

  /// The entry as a state holds it.
  package var entry: String {
    "\(code.rawValue)v\(base36(sequence, digits: FieldLimits.sequence))."
      + Base64URL.encode(Array(text.utf8))
  }
}
