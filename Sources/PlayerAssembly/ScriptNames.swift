/// The names that a script gives by itself, and a shorter one for each.
///
/// Names of the whole script become capital letters; those inside one of its statements, such as a
/// function or a member of a class, small ones that other statements use again. Inside a statement
/// all uses of a name get the same new one, in whatever scope they stand: so what was one name stays
/// one, and what were two stay two.
///
/// Properties keep their names, as data and browsers know them by these, but for `members`, which
/// nobody else does.
struct ScriptNames {
  private let script: Script
  private let tokens: [ScriptToken]
  private let words: [String]
  private let roles: [ScriptRole]
  /// For each token, the statement of the script that it stands in.
  private let statements: [Int]
  /// The shorter names, by the numbers of the words, and those of one statement by their tokens.
  private var members: [String?]
  private var common: [String?]
  private var local: [String?]

  /// Takes a script whose names come from itself or are `given` from outside.
  init(_ script: Script, given: Set<String>, members: Set<String>) {
    self.script = script
    tokens = script.tokens
    words = script.words
    roles = ScriptRole.all(of: tokens, given: words.map(given.contains))
    let outline = ScriptOutline(tokens)
    statements = outline.statements
    self.members = Array(repeating: nil, count: words.count)
    common = self.members
    local = Array(repeating: nil, count: tokens.count)
    let taken = given.union(ScriptWords.language)
    shortenMembers(members)
    shortenCommon(outline.heads, taken)
    shortenLocal(taken)
  }

  /// Writes what is to be written for a word.
  func append(wordAt index: Int, to text: inout [UInt8]) {
    let word = Int(tokens[index].word)
    let role = roles[index]
    if role == .member || role == .both { append(members[word], orTextAt: index, to: &text) }
    if role == .both { text.append(UInt8(ascii: ":")) }
    if role.isName {
      append(common[word] ?? local[index], orTextAt: index, to: &text)
    }
    if role == .fixed { append(nil, orTextAt: index, to: &text) }
  }

  private func append(_ name: String?, orTextAt index: Int, to text: inout [UInt8]) {
    if let name {
      text += name.utf8
    } else {
      text += script.bytes(of: tokens[index])
    }
  }

  private mutating func shortenMembers(_ names: Set<String>) {
    var uses = Array(repeating: 0, count: words.count)
    for (token, role) in zip(tokens, roles) where role == .member || role == .both {
      uses[Int(token.word)] += 1
    }
    let properties = words.indices.filter { uses[$0] > 0 }
    let order = properties.filter { names.contains(words[$0]) }
      .sorted { (uses[$1], words[$0]) < (uses[$0], words[$1]) }
    let short = ShortNames(from: "A", except: properties.map { words[$0] })
    for (word, name) in zip(order, short) { members[word] = name }
  }

  /// The most used ones get the shortest.
  private mutating func shortenCommon(_ heads: [Int], _ taken: Set<String>) {
    var uses = Array(repeating: -1, count: words.count)
    for index in heads where roles[index].isName { uses[Int(tokens[index].word)] = 0 }
    for (token, role) in zip(tokens, roles) where role.isName && uses[Int(token.word)] >= 0 {
      uses[Int(token.word)] += 1
    }
    let order = words.indices.filter { uses[$0] >= 0 }
      .sorted { (uses[$1], words[$0]) < (uses[$0], words[$1]) }
    for (word, name) in zip(order, ShortNames(from: "A", except: taken)) { common[word] = name }
  }

  /// In the order of their first uses, so that functions that are alike stay alike.
  private mutating func shortenLocal(_ taken: Set<String>) {
    let short = Array(ShortNames(from: "a", except: taken).prefix(500))
    // The name of each word in the statement that named it last.
    var names: [(statement: Int, name: Int)] = Array(repeating: (-1, 0), count: words.count)
    var (statement, count) = (-1, 0)
    for index in tokens.indices where roles[index].isName {
      let word = Int(tokens[index].word)
      guard common[word] == nil else { continue }
      if statements[index] != statement { (statement, count) = (statements[index], 0) }
      if names[word].statement != statement {
        names[word] = (statement, count)
        count += 1
      }
      local[index] = short[names[word].name]
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

  /// What each token is; `given` says of each word of the script whether it comes from outside.
  static func all(of tokens: [ScriptToken], given: [Bool]) -> [ScriptRole] {
    let closers = closers(of: tokens)
    var isObject: [Bool] = []
    return tokens.indices.map { index in
      let token = tokens[index]
      let before = index > 0 ? tokens[index - 1] : .none
      if token.opens {
        isObject.append(token.isSign("{") && index > 0 && beginsObject(after: before))
      }
      if token.closes { _ = isObject.popLast() }
      guard token.kind == .word else { return .fixed }
      if before.isSign(".") || before.sign == ScriptToken.LongSign.chain { return .member }
      guard !token.meaning.contains(.language), !given[Int(token.word)] else { return .fixed }
      let after = index + 1 < tokens.count ? tokens[index + 1] : .none
      if isObject.last == true, before.isSign("{,") {
        if after.isSign(":") { return .member }
        if after.isSign(",}=") { return .both }
      }
      guard after.isSign("(") else { return .name }
      let isFunction =
        before.meaning.contains(.function)
        || (before.isSign("*") && tokens[index - 2].meaning.contains(.function))
      let end = closers[index + 1]
      let isMethod =
        !isFunction && end > 0 && end + 1 < tokens.count && tokens[end + 1].isSign("{")
      return isMethod ? .member : .name
    }
  }

  /// Whether a brace opens an object or a pattern, not a block or the body of a class.
  private static func beginsObject(after token: ScriptToken) -> Bool {
    switch token.kind {
    case .word: token.meaning.contains(.beforeObject)
    case .sign: !token.isSign("){};") && token.sign != ScriptToken.LongSign.arrow
    case .number, .literal, .templateStart, .templateMiddle, .templateEnd: true
    }
  }

  /// Where each bracket is closed, by where it is opened; 0 for all that is none.
  private static func closers(of tokens: [ScriptToken]) -> [Int] {
    var closers = Array(repeating: 0, count: tokens.count)
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
  private(set) var heads: [Int] = []

  init(_ tokens: [ScriptToken]) {
    var depth = 0
    var statement = 0
    var first = 0
    var isHead = true
    var isClass = false
    statements.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      if token.closes { depth -= 1 }
      if depth == 0, index > 0, token.kind == .word, tokens[index - 1].isSign(";}") {
        statement += 1
        first = index
        isHead = true
      }
      if first == index { isClass = token.meaning.contains(.classWord) }
      if isClass, depth == 1, tokens[index - 1].isSign("}{") { statement += 1 }
      if depth == 0, token.isSign("=(") || (isClass && token.isSign("{")) {
        isHead = false
      }
      if isHead { heads.append(index) }
      statements.append(statement)
      if token.opens { depth += 1 }
    }
  }
}

/// Names of letters, the shortest first, all beginning with letters of one size.
private struct ShortNames: Sequence, IteratorProtocol {
  private let first: UInt8
  private let taken: Set<String>
  private var number = 0

  init(from letter: Unicode.Scalar, except taken: some Sequence<String>) {
    first = UInt8(ascii: letter)
    self.taken = Set(taken)
  }

  mutating func next() -> String? {
    while true {
      var name = [first + UInt8(number % 26)]
      var rest = number / 26
      while rest > 0 {
        name.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
        rest = (rest - 1) / 26
      }
      number += 1
      let text = String(decoding: name, as: UTF8.self)
      if !taken.contains(text) { return text }
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
