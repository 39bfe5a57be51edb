/// A script as packages carry it: without comments and needless white space, and with short names.
enum CompactScript {
  /// The same script with less text; the `given` names come from outside of it and stay, and the
  /// properties named `members` are known nowhere else.
  static func text(of script: String, given: Set<String>, members: Set<String> = []) -> String {
    let read = ScriptReader.read(script)
    let tokens = withShortTruths(read.tokens)
    let names = ScriptNames(tokens, words: read.words, given: given, members: members)
    let joints = DeclarationJoints(tokens)
    let comma = ScriptToken(kind: .sign, text: ",", beginsLine: false)
    var text: [UInt8] = []
    text.reserveCapacity(script.utf8.count)
    var last: ScriptToken?
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      let joint = joints.all[index]
      if isNeedless(token, after: last, before: next) || joint == .word
        || isNeedlessBracket(at: index, of: tokens)
      {
        continue
      }
      if joint == .semicolon {
        text.append(UInt8(ascii: ","))
        last = comma
        continue
      }
      if let last, let separator = separator(last, token) { text.append(separator) }
      if token.sign != 0 {
        text.append(token.sign)
      } else if token.isDeclarator {
        // What never changes may be declared as what could.
        text.append(contentsOf: "let".utf8)
      } else {
        text.append(contentsOf: names.text(at: index).utf8)
      }
      last = token
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The tokens with what is shorter for `true` and `false`, but for names of properties.
  private static func withShortTruths(_ tokens: [ScriptToken]) -> [ScriptToken] {
    var tokens = tokens
    for index in tokens.indices where tokens[index].meaning.contains(.truth) {
      let token = tokens[index]
      let isKey =
        index + 1 < tokens.count && tokens[index + 1].isSign(":")
        && index > 0 && tokens[index - 1].isSign("{,")
      guard !isKey else { continue }
      tokens[index] = ScriptToken(
        kind: .number, text: token.text == "true" ? "!0" : "!1", beginsLine: token.beginsLine)
    }
    return tokens
  }

  /// Whether a bracket stands around the one parameter of an arrow.
  private static func isNeedlessBracket(at index: Int, of tokens: [ScriptToken]) -> Bool {
    guard tokens[index].isSign("()") else { return false }
    let start = tokens[index].isSign("(") ? index : index - 2
    guard start > 0, start + 3 < tokens.count, tokens[start].isSign("("),
      tokens[start - 1].kind == .sign
    else { return false }
    return tokens[start + 1].kind == .word && tokens[start + 2].isSign(")")
      && tokens[start + 3].text == "=>"
  }

  /// The last semicolon of a block, the last comma of a list.
  private static func isNeedless(
    _ token: ScriptToken, after last: ScriptToken?, before next: ScriptToken?
  ) -> Bool {
    guard token.isSign(";,"), let next, next.kind == .sign else { return false }
    if token.isSign(";") { return next.isSign("}") }
    return next.isSign("}])") && last?.isSign(",[") != true
  }

  private static func separator(_ left: ScriptToken, _ right: ScriptToken) -> UInt8? {
    if right.beginsLine, left.mayEndStatement, right.mayBeginStatement {
      return UInt8(ascii: "\n")
    }
    guard let end = left.text.utf8.last, let start = right.text.utf8.first else { return nil }
    let isJoined =
      (end.isWordPart && start.isWordPart)
      || (end == start && "+-/".utf8.contains(start))
      || (left.kind == .number && start == UInt8(ascii: "."))
    return isJoined ? UInt8(ascii: " ") : nil
  }
}

/// Where one declaration follows another, so that both can be one.
private struct DeclarationJoints {
  enum Joint {
    case none
    /// A semicolon that becomes a comma.
    case semicolon
    /// The word behind it that is needless then.
    case word
  }

  /// What each token is.
  private(set) var all: [Joint]

  init(_ tokens: [ScriptToken]) {
    all = Array(repeating: .none, count: tokens.count)
    var declares = [false]  // by depth: whether the statement there is a declaration
    var beginsStatement = true
    for (index, token) in tokens.enumerated() {
      let goesOn = token.closes || token.isSign(";")
      if beginsStatement, !goesOn { declares[declares.count - 1] = token.isDeclarator }
      if token.opens { declares.append(false) }
      if token.closes, declares.count > 1 { declares.removeLast() }
      beginsStatement = token.isSign(";{}")
      guard token.isSign(";"), declares[declares.count - 1] else { continue }
      if index + 1 < tokens.count, tokens[index + 1].isDeclarator {
        all[index] = .semicolon
        all[index + 1] = .word
      }
    }
  }
}

extension ScriptToken {
  fileprivate var isDeclarator: Bool { meaning.contains(.declarator) }

  /// Whether a line break behind it may end a statement that has no semicolon; behind a brace there
  /// would be one.
  fileprivate var mayEndStatement: Bool {
    switch kind {
    case .word, .number, .literal, .templateEnd: true
    case .templateStart, .templateMiddle: false
    case .sign: isSign(")]") || text == "++" || text == "--"
    }
  }

  /// Whether a line break before it may have ended a statement.
  fileprivate var mayBeginStatement: Bool {
    switch kind {
    case .word: !meaning.contains(.goesOn)
    case .number, .literal, .templateStart: true
    case .templateMiddle, .templateEnd: false
    case .sign: isSign("{([!~") || text == "++" || text == "--"
    }
  }
}
