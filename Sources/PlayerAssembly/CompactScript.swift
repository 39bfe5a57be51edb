/// A script as packages carry it: without comments and needless white space, and with short names.
enum CompactScript {
  /// The same script with less text; the `given` names come from outside of it and stay, and the
  /// properties named `members` are known nowhere else.
  static func text(of text: String, given: Set<String>, members: Set<String> = []) -> String {
    var script = ScriptReader.read(text)
    script.shortenTruths()
    let tokens = script.tokens
    let names = ScriptNames(script, given: given, members: members)
    let joints = DeclarationJoints(tokens)
    var text: [UInt8] = []
    text.reserveCapacity(script.bytes.count)
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
        last = script.comma
        continue
      }
      if let last, let separator = script.separator(last, token) { text.append(separator) }
      if token.isShortSign {
        text.append(token.sign)
      } else if token.isDeclarator {
        // What never changes may be declared as what could.
        text.append(contentsOf: "let".utf8)
      } else if token.kind == .word {
        names.append(wordAt: index, to: &text)
      } else {
        text.append(contentsOf: script.bytes(of: token))
      }
      last = token
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a bracket stands around the one parameter of an arrow.
  private static func isNeedlessBracket(at index: Int, of tokens: [ScriptToken]) -> Bool {
    guard tokens[index].isSign("()") else { return false }
    let start = tokens[index].isSign("(") ? index : index - 2
    guard start > 0, start + 3 < tokens.count, tokens[start].isSign("("),
      tokens[start - 1].kind == .sign
    else { return false }
    return tokens[start + 1].kind == .word && tokens[start + 2].isSign(")")
      && tokens[start + 3].sign == ScriptToken.LongSign.arrow
  }

  /// The last semicolon of a block, the last comma of a list.
  private static func isNeedless(
    _ token: ScriptToken, after last: ScriptToken?, before next: ScriptToken?
  ) -> Bool {
    guard token.isSign(";,"), let next, next.kind == .sign else { return false }
    if token.isSign(";") { return next.isSign("}") }
    return next.isSign("}])") && last?.isSign(",[") != true
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
      // Behind the brace of a pattern or a value its declaration goes on, up to its semicolon.
      beginsStatement =
        token.isSign(";{") || token.isSign("}") && !declares[declares.count - 1]
      guard token.isSign(";"), declares[declares.count - 1] else { continue }
      if index + 1 < tokens.count, tokens[index + 1].isDeclarator {
        all[index] = .semicolon
        all[index + 1] = .word
      }
    }
  }
}

extension Script {
  /// What has to stand between two tokens; nil where that is nothing.
  fileprivate func separator(_ left: ScriptToken, _ right: ScriptToken) -> UInt8? {
    if right.beginsLine, left.mayEndStatement, right.mayBeginStatement {
      return UInt8(ascii: "\n")
    }
    let (end, start) = (last(of: left), first(of: right))
    let isJoined =
      (end.isWordPart && start.isWordPart)
      || (end == start
        && (start == UInt8(ascii: "+") || start == UInt8(ascii: "-") || start == UInt8(ascii: "/")))
      || (left.kind == .number && start == UInt8(ascii: "."))
    return isJoined ? UInt8(ascii: " ") : nil
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
    case .sign: isSign(")]") || sign == LongSign.step
    }
  }

  /// Whether a line break before it may have ended a statement.
  fileprivate var mayBeginStatement: Bool {
    switch kind {
    case .word: !meaning.contains(.goesOn)
    case .number, .literal, .templateStart: true
    case .templateMiddle, .templateEnd: false
    case .sign: isSign("{([!~") || sign == LongSign.step
    }
  }
}
