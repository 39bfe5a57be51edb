import Hashing

/// The kinds of things that have a learner record of their own.
package enum CodeKind: String, Hashable, Sendable, CaseIterable {
  case page, question, assessment, scenario
  /// An item of a checklist, as `checklist.item`.
  case tick
  case finder
  /// A statement of a finder, as `finder.statement`.
  case statement
  /// A variable that learners have a value of their own for.
  case variable
}

/// The four characters under which a learner's record of one thing is kept.
///
/// A code comes from the id alone, so a course that moved, added or dropped things reads old
/// records rightly.
package struct Code: RawRepresentable, Codable, Hashable, Sendable {
  package let rawValue: String

  /// The code with these characters, nil when they are not a code.
  package init?(rawValue: String) {
    guard Code.isWellFormed(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  private init(trusted: String) {
    rawValue = trusted
  }

  static let length = 4

  /// The code of a thing that does not name its own.
  package static func derived(kind: CodeKind, id: String) -> Code {
    Code(trusted: SHA256.base64URL(of: "\(kind.rawValue):\(id)", prefix: length))
  }

  /// Whether a text is four characters of the base64url alphabet.
  package static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == length && text.utf8.allSatisfy(\.isBase64URLDigit)
  }
}

extension UInt8 {
  /// Whether this is one of `A-Z a-z 0-9 - _`.
  var isBase64URLDigit: Bool {
    (0x41...0x5A).contains(self & 0xDF) || (0x30...0x39).contains(self) || self == 0x2D
      || self == 0x5F
  }

  /// Whether a state's text may hold this byte.
  var isPrintableASCII: Bool {
    (0x21...0x7E).contains(self)
  }
}
