/// A word, a sign or a text of a script.
struct ScriptToken {
  enum Kind: UInt8 {
    /// A name or a word of the language.
    case word
    case number
    /// A string, a regular expression, or a template without holes.
    case literal
    /// The piece of a template before its first hole, between two, behind the last.
    case templateStart, templateMiddle, templateEnd
    case sign
  }

  /// Signs of several characters, as `sign` has them.
  enum LongSign {
    static let arrow: UInt8 = 0x80
    /// A point that asks first.
    static let chain: UInt8 = 0x81
    /// One more or one less.
    static let step: UInt8 = 0x82
    static let other: UInt8 = 0x83
  }

  let kind: Kind
  /// Whether a line break stands before it.
  let beginsLine: Bool
  /// The sign, by a number of `LongSign` where it is longer than one character; 0 for all else.
  let sign: UInt8
  /// What a word means to the language.
  let meaning: ScriptWords.Meaning
  /// The number of the word among all of the script; -1 for what is no word.
  let word: Int32
  /// Where it stands among the bytes of the script.
  let start: Int32
  let end: Int32

  /// What stands before and behind a script.
  static let none = ScriptToken(
    kind: .sign, beginsLine: false, sign: UInt8(ascii: ";"), meaning: [], word: -1, start: 0, end: 0
  )

  /// Whether it is a sign of one character.
  var isShortSign: Bool { sign != 0 && sign < LongSign.arrow }

  /// Whether it is one of some signs of one character.
  @inline(__always)
  func isSign(_ signs: StaticString) -> Bool {
    guard sign != 0 else { return false }
    return signs.withUTF8Buffer { $0.contains(sign) }
  }
}

/// A script and its tokens, without comments and white space.
struct Script {
  /// Its text, and behind it the texts of tokens that it gets instead of its own.
  let bytes: [UInt8]
  private(set) var tokens: [ScriptToken]
  /// All its words, by their numbers.
  let words: [String]

  /// A token's text, byte by byte.
  func bytes(of token: ScriptToken) -> ArraySlice<UInt8> {
    bytes[Int(token.start)..<Int(token.end)]
  }

  /// The first byte of a token.
  func first(of token: ScriptToken) -> UInt8 { bytes[Int(token.start)] }

  /// The last byte of a token.
  func last(of token: ScriptToken) -> UInt8 { bytes[Int(token.end) - 1] }

  init(_ text: [UInt8], _ tokens: [ScriptToken], _ words: [String]) {
    bytes = text + "!0!1,".utf8
    self.tokens = tokens
    self.words = words
  }

  /// A comma that joins what two tokens parted.
  var comma: ScriptToken {
    ScriptToken(
      kind: .sign, beginsLine: false, sign: UInt8(ascii: ","), meaning: [], word: -1,
      start: Int32(bytes.count - 1), end: Int32(bytes.count))
  }

  /// Takes what is shorter for `true` and `false`, but for names of properties.
  mutating func shortenTruths() {
    for index in tokens.indices where tokens[index].meaning.contains(.truth) {
      let token = tokens[index]
      let isKey =
        index + 1 < tokens.count && tokens[index + 1].isSign(":")
        && index > 0 && tokens[index - 1].isSign("{,")
      guard !isKey else { continue }
      let end = first(of: token) == UInt8(ascii: "t") ? bytes.count - 3 : bytes.count - 1
      tokens[index] = ScriptToken(
        kind: .number, beginsLine: token.beginsLine, sign: 0, meaning: [], word: -1,
        start: Int32(end - 2), end: Int32(end))
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isWordPart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: isDigit
    }
  }

  var isSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
  }
}
