/// A script as packages carry it: without comments and needless white space, and with short names.
enum CompactScript {
  /// The same script with less text; the `given` names come from outside of it and stay, and the
  /// properties named `members` are known nowhere else.
  static func text(of script: String, given: Set<String>, members: Set<String> = []) -> String {
    let tokens = withShortTruths(ScriptReader.tokens(of: script))
    let names = ScriptNames(tokens, given: given, members: members)
    let joints = DeclarationJoints(tokens)
    var text = ""
    text.reserveCapacity(script.utf8.count)
    var last: ScriptToken?
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if isNeedless(token, after: last, before: next) || joints.words.contains(index)
        || isNeedlessBracket(at: index, of: tokens)
      {
        continue
      }
      if joints.semicolons.contains(index) {
        text += ","
        last = ScriptToken(kind: .sign, text: ",", beginsLine: false)
        continue
      }
      if let last { text += separator(last, token) }
      // What never changes may be declared as what could.
      text += token.isDeclarator ? "let" : names.text(at: index)
      last = token
    }
    return text
  }

  /// The tokens with what is shorter for `true` and `false`, but for names of properties.
  private static func withShortTruths(_ tokens: [ScriptToken]) -> [ScriptToken] {
    var tokens = tokens
    for (index, token) in tokens.enumerated() where token.kind == .word {
      guard token.text == "true" || token.text == "false" else { continue }
      let isKey =
        index + 1 < tokens.count && tokens[index + 1].text == ":"
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

  private static func separator(_ left: ScriptToken, _ right: ScriptToken) -> String {
    if right.beginsLine, left.mayEndStatement, right.mayBeginStatement {
      return "\n"
    }
    guard let end = left.text.utf8.last, let start = right.text.utf8.first else { return "" }
    let isJoined =
      (end.isWordPart && start.isWordPart)
      || (end == start && "+-/".utf8.contains(start))
      || (left.kind == .number && start == UInt8(ascii: "."))
    return isJoined ? " " : ""
  }
}

/// Where one declaration follows another, so that both can be one.
private struct DeclarationJoints {
  /// The semicolons that become commas.
  private(set) var semicolons: Set<Int> = []
  /// The words behind them that are needless then.
  private(set) var words: Set<Int> = []

  init(_ tokens: [ScriptToken]) {
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
        semicolons.insert(index)
        words.insert(index + 1)
      }
    }
  }
}

extension ScriptToken {
  fileprivate var isDeclarator: Bool { kind == .word && (text == "const" || text == "let") }

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
    case .word: !["else", "catch", "finally"].contains(text)
    case .number, .literal, .templateStart: true
    case .templateMiddle, .templateEnd: false
    case .sign: isSign("{([!~") || text == "++" || text == "--"
    }
  }
}
