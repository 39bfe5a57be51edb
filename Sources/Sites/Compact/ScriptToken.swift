internal import MarkdownText

/// A word, a sign or a text of a script.
struct ScriptToken {
  enum Kind {
    /// A name or a word of the language.
    case word
    case number
    /// A string, a regular expression, or a template without holes.
    case literal
    /// The piece of a template before its first hole, between two, behind the last.
    case templateStart, templateMiddle, templateEnd
    case sign
  }

  let kind: Kind
  let text: String
  /// Whether a line break stands before it.
  let beginsLine: Bool
  /// The sign, where it is one character; 0 for all else.
  let sign: UInt8
  /// The number of the word among all of the script; nil for what is no word.
  let word: Int?
  /// What a word means to the language.
  let meaning: ScriptWords.Meaning

  init(kind: Kind, text: String, beginsLine: Bool, word: Int? = nil) {
    self.init(
      kind: kind, text: text, beginsLine: beginsLine,
      sign: kind == .sign && text.utf8.count == 1 ? text.utf8.first ?? 0 : 0, word: word,
      meaning: [])
  }

  fileprivate init(
    kind: Kind, text: String, beginsLine: Bool, sign: UInt8, word: Int?,
    meaning: ScriptWords.Meaning
  ) {
    self.kind = kind
    self.text = text
    self.beginsLine = beginsLine
    self.sign = sign
    self.word = word
    self.meaning = meaning
  }

  /// Whether it is one of some signs of one character.
  @inline(__always)
  func isSign(_ signs: StaticString) -> Bool {
    guard sign != 0 else { return false }
    return signs.withUTF8Buffer { $0.contains(sign) }
  }
}

/// The words of a script, each with its number and what it means to the language.
struct ScriptWordTable {
  private(set) var texts: [String] = []
  private(set) var meanings: [ScriptWords.Meaning] = []
  /// Numbers of words by their hashes, -1 for none; a word that finds its place taken takes the next.
  private var places = [Int](repeating: -1, count: 1 << 13)

  /// The number of a word, which is new or was met before.
  mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    if texts.count * 2 > places.count { grow() }
    var place = Self.hash(bytes) & (places.count - 1)
    while places[place] >= 0 {
      if texts[places[place]].utf8.elementsEqual(bytes) { return places[place] }
      place = (place + 1) & (places.count - 1)
    }
    places[place] = texts.count
    let text = String(decoding: bytes, as: UTF8.self)
    texts.append(text)
    meanings.append(ScriptWords.meaning(of: text))
    return texts.count - 1
  }

  private mutating func grow() {
    places = [Int](repeating: -1, count: 2 * places.count)
    for (number, text) in texts.enumerated() {
      var place = Self.hash(Array(text.utf8)[...]) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = number
    }
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash = FNV()
    for byte in bytes { hash.combine(byte) }
    return Int(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }
}

/// Reads a script into its tokens, without comments and white space.
///
/// It knows what the player's scripts are written in: modern JavaScript in which no regular
/// expression follows a block's brace.
struct ScriptReader {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [ScriptToken] = []
  private var words = ScriptWordTable()
  private var beginsLine = false
  /// For each open brace, whether it is that of a template's hole.
  private var braces: [Bool] = []

  static func tokens(of script: String) -> [ScriptToken] { read(script).tokens }

  /// The tokens of a script, and all its words by their numbers.
  static func read(_ script: String) -> (tokens: [ScriptToken], words: [String]) {
    var reader = ScriptReader(bytes: Array(script.utf8))
    reader.tokens.reserveCapacity(reader.bytes.count / 4)
    while reader.readNext() {}
    return (reader.tokens, reader.words.texts)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readNext() -> Bool {
    skipSpace()
    guard let byte = peek() else { return false }
    let start = index
    switch byte {
    case _ where byte.isWordPart && !byte.isDigit:
      while peek()?.isWordPart == true { index += 1 }
      append(.word, from: start)
    case _ where byte.isDigit:
      readNumber()
      append(.number, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readString(quote: byte)
      append(.literal, from: start)
    case UInt8(ascii: "`"):
      append(readTemplate() ? .templateStart : .literal, from: start)
    case UInt8(ascii: "}") where braces.last == true:
      braces.removeLast()
      append(readTemplate() ? .templateMiddle : .templateEnd, from: start)
    case UInt8(ascii: "/") where beginsPattern:
      readPattern()
      append(.literal, from: start)
    default:
      readSign()
      append(.sign, from: start)
    }
    return true
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private mutating func append(_ kind: ScriptToken.Kind, from start: Int) {
    let first = bytes[start]
    if kind == .word {
      let word = words.number(of: bytes[start..<index])
      tokens.append(
        ScriptToken(
          kind: kind, text: words.texts[word], beginsLine: beginsLine, sign: 0, word: word,
          meaning: words.meanings[word]))
    } else if kind == .sign, index == start + 1, first < 0x80 {
      tokens.append(
        ScriptToken(
          kind: kind, text: Self.signTexts[Int(first)], beginsLine: beginsLine, sign: first,
          word: nil, meaning: []))
    } else {
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      tokens.append(ScriptToken(kind: kind, text: text, beginsLine: beginsLine))
    }
    beginsLine = false
  }

  /// Each ASCII character as a text.
  private static let signTexts = (0..<0x80).map { String(Unicode.Scalar(UInt8($0))) }

  private mutating func skipSpace() {
    while let byte = peek() {
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
        while let byte = peek(), byte != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        index += 2
        while index < bytes.count,
          !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/"))
        {
          index += 1
        }
        index += 2
      } else if byte.isSpace {
        if byte == UInt8(ascii: "\n") { beginsLine = true }
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func readNumber() {
    while let byte = peek(), byte.isWordPart || byte == UInt8(ascii: ".") {
      index += 1
      if byte == UInt8(ascii: "e"), peek() == UInt8(ascii: "-") { index += 1 }
    }
  }

  private mutating func readString(quote: UInt8) {
    index += 1
    while let byte = peek(), byte != quote { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
    index += 1
  }

  /// Reads to the next hole, or to the end of the template; says whether it is a hole.
  private mutating func readTemplate() -> Bool {
    index += 1
    while let byte = peek(), byte != UInt8(ascii: "`") {
      if byte == UInt8(ascii: "$"), peek(1) == UInt8(ascii: "{") {
        index += 2
        braces.append(true)
        return true
      }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
    return false
  }

  /// Whether a slash here begins a regular expression rather than divides.
  private var beginsPattern: Bool {
    guard let last = tokens.last else { return true }
    return switch last.kind {
    case .word: last.meaning.contains(.beforeValue)
    case .number, .literal, .templateEnd: false
    case .templateStart, .templateMiddle: true
    case .sign: !last.isSign(")]}")
    }
  }

  private mutating func readPattern() {
    var isInClass = false
    index += 1
    while let byte = peek(), byte != UInt8(ascii: "/") || isInClass {
      if byte == UInt8(ascii: "[") { isInClass = true }
      if byte == UInt8(ascii: "]") { isInClass = false }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index += 1
    while peek()?.isWordPart == true { index += 1 }
  }

  private mutating func readSign() {
    // Most signs are of one character.
    let mayGoOn = peek(1).map("=.&|?+-*<>".utf8.contains) ?? false
    let sign = mayGoOn ? Self.signs.first { bytes[index...].starts(with: $0) } : nil
    if peek() == UInt8(ascii: "{") { braces.append(false) }
    if peek() == UInt8(ascii: "}") { _ = braces.popLast() }
    index += sign?.count ?? 1
  }

  /// Signs of several characters, the longest first.
  private static let signs = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
    "<<", ">>", "**",
  ].map { Array($0.utf8) }
}

/// Words that mean something to scripts by themselves.
enum ScriptWords {
  /// Those that a value follows.
  static let beforeValue: Set<String> = [
    "return", "typeof", "case", "in", "of", "instanceof", "new", "delete", "void", "else", "do",
    "yield", "await", "throw",
  ]

  /// All of the language that the player uses.
  static let language: Set<String> = beforeValue.union([
    "const", "let", "var", "function", "class", "extends", "if", "for", "while", "switch",
    "default",
    "break", "continue", "try", "catch", "finally", "async", "static", "get", "set", "this",
    "super",
    "null", "true", "false", "undefined", "arguments",
  ])
}

extension ScriptWords {
  /// What a word can be to those who look at scripts.
  struct Meaning: OptionSet {
    let rawValue: UInt8
    static let language = Meaning(rawValue: 1)
    static let beforeValue = Meaning(rawValue: 2)
    /// `const` or `let`.
    static let declarator = Meaning(rawValue: 4)
    /// `true` or `false`.
    static let truth = Meaning(rawValue: 8)
    /// What a brace that follows opens an object or a pattern behind.
    static let beforeObject = Meaning(rawValue: 16)
    /// What continues a statement on a line of its own.
    static let goesOn = Meaning(rawValue: 32)
  }

  static func meaning(of word: String) -> Meaning {
    var meaning: Meaning = []
    if language.contains(word) { meaning.insert(.language) }
    if beforeValue.contains(word) { meaning.insert(.beforeValue) }
    if word == "const" || word == "let" { meaning.insert(.declarator) }
    if word == "true" || word == "false" { meaning.insert(.truth) }
    if ["const", "let", "return", "of", "in", "await", "yield"].contains(word) {
      meaning.insert(.beforeObject)
    }
    if ["else", "catch", "finally"].contains(word) { meaning.insert(.goesOn) }
    return meaning
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

  var isSpace: Bool { [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n")].contains(self) }
}
