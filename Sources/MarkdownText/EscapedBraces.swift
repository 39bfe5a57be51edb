/// `\{{` writes two braces that begin no variable; Markdown alone would lose the backslash.
enum EscapedBraces {
  /// Stands for `\{{` while cmark reads: as long, so that columns stay, and allowed in no text.
  static let mark = "\u{1A}\u{1A}\u{1A}"
  static let opening = ByteSet("{")
  private static let markByte = ByteSet("\u{1A}")
  /// What a text with variables or escaped braces has.
  static let traces = ByteSet("{\u{1A}")

  static func hide(in text: String) -> String {
    opening.isMet(in: text) && text.contains("\\{{")
      ? text.replacing("\\{{", with: mark) : text
  }

  /// Code shows what was written.
  static func restore(inCode text: String) -> String {
    markByte.isMet(in: text) ? text.replacing(mark, with: "\\{{") : text
  }
}

/// Replaces `{{name}}` in texts that readers see.
package struct VariableText: Sendable {
  package let values: [String: String]

  package init(_ values: [String: String]) { self.values = values }

  /// The text with each known variable replaced; unknown ones stay as they are written.
  package func callAsFunction(_ text: String) -> String {
    // Most texts have none, and bytes are looked at fastest.
    guard EscapedBraces.traces.isMet(in: text) else { return text }
    let replaced = VariableText.split(text).map { piece in
      switch piece {
      case .text(let text): text
      case .variable(let name): values[name] ?? "{{\(name)}}"
      }
    }.joined()
    return replaced.replacing(EscapedBraces.mark, with: "{{")
  }

  /// The names that a text mentions, in order.
  package static func names(in text: String) -> [String] {
    guard EscapedBraces.opening.isMet(in: text) else { return [] }
    return split(text).compactMap { piece in
      if case .variable(let name) = piece { name } else { nil }
    }
  }

  /// The names that a plain YAML text mentions, in order; `\{{` begins none.
  package static func mentions(in text: String) -> [String] {
    names(in: EscapedBraces.hide(in: text))
  }

  /// A plain YAML text as Markdown would give it: `\{{` becomes two braces that begin no variable.
  package func inPlainText(_ text: String) -> String { self(EscapedBraces.hide(in: text)) }

  private enum Piece {
    case text(String)
    case variable(String)
  }

  private static func split(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
      let name = rest[open.upperBound..<close.lowerBound]
      if isName(name) {
        pieces += [.text(String(rest[..<open.lowerBound])), .variable(String(name))]
        rest = rest[close.upperBound...]
      } else {
        // One brace on: `{{{name}}}` holds a variable, too.
        let next = rest.index(after: open.lowerBound)
        pieces.append(.text(String(rest[..<next])))
        rest = rest[next...]
      }
    }
    return pieces + [.text(String(rest))]
  }

  private static func isName(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}

extension Substring {
  fileprivate func range(of piece: String) -> Range<Index>? { firstRange(of: piece) }
}
