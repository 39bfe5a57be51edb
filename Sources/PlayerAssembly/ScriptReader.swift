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

  static func read(_ script: String) -> Script {
    var reader = ScriptReader(bytes: Array(script.utf8))
    reader.tokens.reserveCapacity(reader.bytes.count / 4)
    while reader.readNext() {}
    return Script(reader.bytes, reader.tokens, reader.words.texts)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readNext() -> Bool {
    skipSpace()
    guard let byte = peek() else { return false }
    let start = index
    switch byte {
    case _ where byte.isWordPart && !byte.isDigit:
      while peek()?.isWordPart == true { index += 1 }
      appendWord(from: start)
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
      append(.sign, from: start, sign: readSign())
    }
    return true
  }

  private func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private mutating func appendWord(from start: Int) {
    let word = words.number(of: String(decoding: bytes[start..<index], as: UTF8.self))
    append(.word, from: start, word: Int32(word), meaning: words.meanings[word])
  }

  private mutating func append(
    _ kind: ScriptToken.Kind, from start: Int, sign: UInt8 = 0, word: Int32 = -1,
    meaning: ScriptWords.Meaning = []
  ) {
    tokens.append(
      ScriptToken(
        kind: kind, beginsLine: beginsLine, sign: sign, meaning: meaning, word: word,
        start: Int32(start), end: Int32(min(index, bytes.count))))
    beginsLine = false
  }

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

  /// Reads a sign, and gives what stands for it in its token.
  private mutating func readSign() -> UInt8 {
    let first = bytes[index]
    if first == UInt8(ascii: "{") { braces.append(false) }
    if first == UInt8(ascii: "}") { _ = braces.popLast() }
    // Most signs are of one character.
    if let second = peek(1), second.continuesSign,
      let sign = Self.longSigns[Int(first)].first(where: { bytes[index...].starts(with: $0.text) })
    {
      index += sign.text.count
      return sign.number
    }
    index += 1
    return first
  }

  /// Signs of several characters by their first ones, the longest first.
  private static let longSigns: [[(text: [UInt8], number: UInt8)]] = {
    let signs = [
      ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==",
      "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
      "|=", "^=", "<<", ">>", "**",
    ]
    let numbers = [
      "=>": ScriptToken.LongSign.arrow, "?.": ScriptToken.LongSign.chain,
      "++": ScriptToken.LongSign.step, "--": ScriptToken.LongSign.step,
    ]
    var table = Array(repeating: [(text: [UInt8], number: UInt8)](), count: 256)
    for sign in signs {
      let text = Array(sign.utf8)
      table[Int(text[0])].append((text, numbers[sign] ?? ScriptToken.LongSign.other))
    }
    return table
  }()
}

extension UInt8 {
  /// Whether it can be the second character of a sign.
  fileprivate var continuesSign: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}

/// The words of a script, each with its number and what it means to the language.
private struct ScriptWordTable {
  private(set) var texts: [String] = []
  private(set) var meanings: [ScriptWords.Meaning] = []
  private var numbers: [String: Int] = [:]

  /// The number of a word, which is new or was met before.
  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    meanings.append(ScriptWords.meanings[text] ?? [])
    return texts.count - 1
  }
}
