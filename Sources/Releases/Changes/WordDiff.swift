/// Two texts word by word.
package struct WordDiff: Sendable {
  package enum Kind: Sendable { case same, removed, added }

  package struct Run: Sendable {
    package let kind: Kind
    package let text: String
  }

  /// The runs in their order; their texts hold all white space.
  package let runs: [Run]

  /// More words than this are compared by their lines first.
  private static let mostWords = 4_000

  package init(_ old: String, _ new: String) {
    let (before, after) = (Self.words(of: old), Self.words(of: new))
    guard before.count + after.count <= Self.mostWords else {
      runs = [Run(kind: .removed, text: old), Run(kind: .added, text: new)].filter {
        !$0.text.isEmpty
      }
      return
    }
    let difference = after.difference(from: before)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [Run] = []
    func append(_ kind: Kind, _ word: String) {
      if let last = runs.last, last.kind == kind {
        runs[runs.count - 1] = Run(kind: kind, text: last.text + word)
      } else {
        runs.append(Run(kind: kind, text: word))
      }
    }
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, removed.contains(i) {
        append(.removed, before[i])
        i += 1
      } else if j < after.count, added.contains(j) {
        append(.added, after[j])
        j += 1
      } else {
        append(.same, after[j])
        i += 1
        j += 1
      }
    }
    self.runs = runs
  }

  /// The runs with long equal stretches cut to a few words at their ends.
  package func shortened(to words: Int = 8) -> [Run] {
    runs.enumerated().map { index, run in
      guard run.kind == .same else { return run }
      let parts = Self.words(of: run.text)
      let keep = (index == 0 ? 0 : words) + (index == runs.count - 1 ? 0 : words)
      guard parts.count > keep + 3 else { return run }
      let head = index == 0 ? "" : parts.prefix(words).joined()
      let tail = index == runs.count - 1 ? "" : parts.suffix(words).joined()
      return Run(kind: .same, text: head + "… " + tail)
    }
  }

  /// Words, each with the white space after it.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isInSpace = false
    for character in text {
      if character.isWhitespace {
        isInSpace = true
      } else if isInSpace {
        words.append(word)
        word = ""
        isInSpace = false
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
