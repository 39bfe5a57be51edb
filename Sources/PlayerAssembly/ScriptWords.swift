/// Words that mean something to scripts by themselves.
enum ScriptWords {
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
    static let function = Meaning(rawValue: 64)
    static let classWord = Meaning(rawValue: 128)
  }

  /// All of the language that the player uses.
  static let language = Set(meanings.keys)

  /// What each word of the language means.
  static let meanings: [String: Meaning] = [
    "return": [.language, .beforeValue, .beforeObject],
    "in": [.language, .beforeValue, .beforeObject],
    "of": [.language, .beforeValue, .beforeObject],
    "yield": [.language, .beforeValue, .beforeObject],
    "await": [.language, .beforeValue, .beforeObject],
    "else": [.language, .beforeValue, .goesOn],
    "typeof": [.language, .beforeValue],
    "case": [.language, .beforeValue],
    "instanceof": [.language, .beforeValue],
    "new": [.language, .beforeValue],
    "delete": [.language, .beforeValue],
    "void": [.language, .beforeValue],
    "do": [.language, .beforeValue],
    "throw": [.language, .beforeValue],
    "const": [.language, .declarator, .beforeObject],
    "let": [.language, .declarator, .beforeObject],
    "true": [.language, .truth],
    "false": [.language, .truth],
    "catch": [.language, .goesOn],
    "finally": [.language, .goesOn],
    "function": [.language, .function],
    "class": [.language, .classWord],
    "var": .language, "extends": .language, "if": .language, "for": .language,
    "while": .language, "switch": .language, "default": .language, "break": .language,
    "continue": .language, "try": .language, "async": .language, "static": .language,
    "get": .language, "set": .language, "this": .language, "super": .language,
    "null": .language, "undefined": .language, "arguments": .language,
  ]
}
