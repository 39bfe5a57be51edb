/// A script as packages carry it: without comments and needless white space, and with short names.
enum CompactScript {
  /// The same script with less text; the `given` names come from outside of it and stay.
  static func text(of script: String, given: Set<String>) -> String {
    let tokens = ScriptReader.tokens(of: script)
    let names = ScriptNames(tokens, given: given)
    var text = ""
    var last: ScriptToken?
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if isNeedless(token, after: last, before: next) { continue }
      if let last { text += separator(last, token) }
      text += names.text(at: index)
      last = token
    }
    return text
  }

  /// The last semicolon of a block, the last comma of a list.
  private static func isNeedless(
    _ token: ScriptToken, after last: ScriptToken?, before next: ScriptToken?
  ) -> Bool {
    guard token.kind == .sign, let next, next.kind == .sign else { return false }
    if token.text == ";" { return next.text == "}" }
    return token.text == "," && ["}", "]", ")"].contains(next.text) && last?.text != ","
      && last?.text != "["
  }

  private static func separator(_ left: ScriptToken, _ right: ScriptToken) -> String {
    if right.beginsLine, left.mayEndStatement, right.mayBeginStatement { return "\n" }
    guard let end = left.text.utf8.last, let start = right.text.utf8.first else { return "" }
    let isJoined =
      (end.isWordPart && start.isWordPart)
      || (end == start && "+-/".utf8.contains(start))
      || (left.kind == .number && start == UInt8(ascii: "."))
    return isJoined ? " " : ""
  }
}

extension ScriptToken {
  /// Whether a line break behind it may end a statement that has no semicolon.
  fileprivate var mayEndStatement: Bool {
    switch kind {
    case .word, .number, .literal, .templateEnd: true
    case .templateStart, .templateMiddle: false
    case .sign: [")", "]", "}", "++", "--"].contains(text)
    }
  }

  /// Whether a line break before it may have ended a statement.
  fileprivate var mayBeginStatement: Bool {
    switch kind {
    case .word: !["else", "catch", "finally"].contains(text)
    case .number, .literal, .templateStart: true
    case .templateMiddle, .templateEnd: false
    case .sign: ["{", "(", "[", "!", "~", "++", "--"].contains(text)
    }
  }
}
