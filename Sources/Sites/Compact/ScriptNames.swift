/// The names that a script gives by itself, and a shorter one for each.
///
/// Names of the whole script become capital letters; those inside one of its statements, such as a
/// function or a member of a class, small ones that other statements use again. Inside a statement all uses of a name get
/// the same new one, in whatever scope they stand: so what was one name stays one, and what were
/// two stay two.
///
/// Properties keep their names, as data and browsers know them by these, but for `members`, which
/// nobody else does.
struct ScriptNames {
  private let tokens: [ScriptToken]
  private let roles: [ScriptRole]
  /// For each token, the statement of the script that it stands in.
  private let statements: [Int]
  private var members: [String: String] = [:]
  private var common: [String: String] = [:]
  private var local: [[String: String]] = []

  /// Takes a script whose names come from itself or are `given` from outside.
  init(_ tokens: [ScriptToken], given: Set<String>, members: Set<String>) {
    self.tokens = tokens
    roles = ScriptRole.all(of: tokens, given: given)
    let outline = ScriptOutline(tokens)
    statements = outline.statements
    let taken = given.union(ScriptWords.language)
    shortenMembers(members)
    shortenCommon(outline.heads, taken)
    shortenLocal(taken)
  }

  /// What is to be written for a token.
  func text(at index: Int) -> String {
    let text = tokens[index].text
    return switch roles[index] {
    case .fixed: text
    case .member: members[text] ?? text
    case .name: shorter(text, at: index)
    case .both: "\(members[text] ?? text):\(shorter(text, at: index))"
    }
  }

  private func shorter(_ text: String, at index: Int) -> String {
    common[text] ?? local[statements[index]][text] ?? text
  }

  private mutating func shortenMembers(_ names: Set<String>) {
    let properties = tokens.indices.filter { [.member, .both].contains(roles[$0]) }
      .map { tokens[$0].text }
    let uses = Dictionary(properties.filter(names.contains).map { ($0, 1) }, uniquingKeysWith: +)
    let order = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    members = Dictionary(
      uniqueKeysWithValues: zip(order, ShortNames(from: "A", except: Set(properties))))
  }

  /// The most used ones get the shortest.
  private mutating func shortenCommon(_ heads: Set<Int>, _ taken: Set<String>) {
    var uses = Dictionary(
      heads.filter { roles[$0].isName }.map { (tokens[$0].text, 0) }, uniquingKeysWith: { $1 })
    for (token, role) in zip(tokens, roles) where role.isName { uses[token.text]? += 1 }
    let names = uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    common = Dictionary(
      uniqueKeysWithValues: zip(names.map(\.key), ShortNames(from: "A", except: taken)))
  }

  /// In the order of their first uses, so that functions that are alike stay alike.
  private mutating func shortenLocal(_ taken: Set<String>) {
    let short = Array(ShortNames(from: "a", except: taken).prefix(500))
    local = Array(repeating: [:], count: (statements.last ?? 0) + 1)
    for index in tokens.indices where roles[index].isName {
      let name = tokens[index].text
      let statement = statements[index]
      guard common[name] == nil, local[statement][name] == nil else { continue }
      local[statement][name] = short[local[statement].count]
    }
  }
}

/// What a word is where it stands.
private enum ScriptRole {
  /// A word of the language, or a name from outside.
  case fixed
  /// The name of a property.
  case member
  case name
  /// The name of a property and of its value at once, as in `{ name }`.
  case both

  var isName: Bool { self == .name || self == .both }

  static func all(of tokens: [ScriptToken], given: Set<String>) -> [ScriptRole] {
    let closers = closers(of: tokens)
    var isObject: [Bool] = []
    return tokens.indices.map { index in
      let token = tokens[index]
      let previous = index > 0 ? tokens[index - 1] : nil
      let before = previous?.text ?? ";"
      if token.opens { isObject.append(token.text == "{" && beginsObject(after: previous)) }
      if token.closes { _ = isObject.popLast() }
      guard token.kind == .word else { return .fixed }
      if before == "." || before == "?." { return .member }
      guard !ScriptWords.language.contains(token.text), !given.contains(token.text) else {
        return .fixed
      }
      let after = index + 1 < tokens.count ? tokens[index + 1].text : ";"
      if isObject.last == true, before == "{" || before == "," {
        if after == ":" { return .member }
        if [",", "}", "="].contains(after) { return .both }
      }
      let isFunction =
        before == "function" || (before == "*" && tokens[index - 2].text == "function")
      let isMethod =
        after == "(" && !isFunction
        && closers[index + 1].map { $0 + 1 < tokens.count && tokens[$0 + 1].text == "{" } == true
      return isMethod ? .member : .name
    }
  }

  /// Whether a brace opens an object or a pattern, not a block or the body of a class.
  private static func beginsObject(after token: ScriptToken?) -> Bool {
    guard let token else { return false }
    return switch token.kind {
    case .word: ["const", "let", "return", "of", "in", "await", "yield"].contains(token.text)
    case .sign: ![")", "=>", "{", "}", ";"].contains(token.text)
    case .number, .literal, .templateStart, .templateMiddle, .templateEnd: true
    }
  }

  /// Where each bracket is closed, by where it is opened.
  private static func closers(of tokens: [ScriptToken]) -> [Int: Int] {
    var closers: [Int: Int] = [:]
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.closes, let start = open.popLast() { closers[start] = index }
      if token.opens { open.append(index) }
    }
    return closers
  }
}

/// The statements of a script.
private struct ScriptOutline {
  /// For each token, the number of its statement.
  private(set) var statements: [Int] = []
  /// The tokens of the statements' heads, which name what the whole script can use.
  private(set) var heads: Set<Int> = []

  init(_ tokens: [ScriptToken]) {
    var depth = 0
    var statement = 0
    var first = 0
    var isHead = true
    for (index, token) in tokens.enumerated() {
      if token.closes { depth -= 1 }
      if depth == 0, index > 0, token.kind == .word, tokens[index - 1].isSign(";}") {
        statement += 1
        first = index
        isHead = true
      }
      let isClass = tokens[first].text == "class"
      if isClass, depth == 1, tokens[index - 1].isSign("}{") { statement += 1 }
      if depth == 0, token.isSign("=(") || (isClass && token.isSign("{")) {
        isHead = false
      }
      if isHead { heads.insert(index) }
      statements.append(statement)
      if token.opens { depth += 1 }
    }
  }
}

/// Names of letters, the shortest first, all beginning with letters of one size.
private struct ShortNames: Sequence, IteratorProtocol {
  private let first: [Character]
  private let taken: Set<String>
  private var number = 0
  private static let small = Array("abcdefghijklmnopqrstuvwxyz")
  private static let large = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  init(from letter: Character, except taken: Set<String>) {
    first = letter == "a" ? Self.small : Self.large
    self.taken = taken
  }

  mutating func next() -> String? {
    while true {
      var name = String(first[number % first.count])
      var rest = number / first.count
      while rest > 0 {
        name.append(Self.small[(rest - 1) % Self.small.count])
        rest = (rest - 1) / Self.small.count
      }
      number += 1
      if !taken.contains(name) { return name }
    }
  }
}

extension ScriptToken {
  var opens: Bool {
    isSign("([{") || kind == .templateStart || kind == .templateMiddle
  }

  var closes: Bool {
    isSign(")]}") || kind == .templateMiddle || kind == .templateEnd
  }
}
