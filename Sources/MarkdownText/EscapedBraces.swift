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

  /// Braces that begin no variable, in a text where others do.
  static func literal(_ text: String) -> String {
    opening.isMet(in: text) ? text.replacing("{{", with: mark) : text
  }

  /// Code shows what was written.
  static func restore(inCode text: String) -> String {
    markByte.isMet(in: text) ? text.replacing(mark, with: "\\{{") : text
  }
}

/// Replaces `{{name}}` in texts that readers see.
package struct VariableText: Sendable {
  package let values: [String: String]
  /// Those that learners may have values of their own for, which are marked in HTML.
  package let offered: Set<String>

  package init(_ values: [String: String], offered: Set<String> = []) {
    self.values = values
    self.offered = offered
  }

  /// The same values, none of them marked: for what learners' own values do not reach.
  package var unmarked: VariableText { VariableText(values) }

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

  /// Whether a text has what begins a variable, which most have not.
  package static func mayMention(_ text: String) -> Bool { EscapedBraces.opening.isMet(in: text) }

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
  package static func markdown(ofPlainText text: String) -> String { EscapedBraces.hide(in: text) }

  /// A plain YAML text with each known variable replaced.
  package func inPlainText(_ text: String) -> String { self(EscapedBraces.hide(in: text)) }

  /// A text as Markdown gives it as HTML, with marks where learners may have their own value.
  package func html(_ text: String) -> String {
    guard isMarked(text) else { return HTMLText.escaped(self(text)) }
    return literalPieces(of: text).map { piece in
      switch piece {
      case .text(let text): HTMLText.escaped(text)
      // What learners write may run the other way than the text around it.
      case .variable(let name):
        "<bdi data-variable=\"\(name)\">\(HTMLText.escaped(values[name] ?? ""))</bdi>"
      }
    }.joined()
  }

  /// A plain YAML text as HTML, with the same marks.
  package func htmlOfPlainText(_ text: String) -> String { html(EscapedBraces.hide(in: text)) }

  /// An attribute with a text as its value, beginning with a space, and its template beside it where
  /// learners may have their own value: `alt="Elm Library" data-own-alt="{{library}}"`.
  package func attribute(_ name: String, _ text: String) -> String {
    let template = template(text).map { " data-own-\(name)=\"\(HTMLText.escaped($0))\"" } ?? ""
    return " \(name)=\"\(HTMLText.escaped(self(text)))\"\(template)"
  }

  /// The end of a tag and a text inside where no markup can stand: `>Elm Library`, or
  /// ` data-own="{{library}}">Elm Library`.
  package func content(_ text: String) -> String {
    let template = template(text).map { " data-own=\"\(HTMLText.escaped($0))\"" } ?? ""
    return "\(template)>\(HTMLText.escaped(self(text)))"
  }

  package func contentOfPlainText(_ text: String) -> String {
    content(EscapedBraces.hide(in: text))
  }

  package func attributeOfPlainText(_ name: String, _ text: String) -> String {
    attribute(name, EscapedBraces.hide(in: text))
  }

  /// The text with `{{name}}` where learners may have their own value, and `{{}}` for two braces;
  /// nil where they have no say.
  package func template(_ text: String) -> String? {
    guard isMarked(text) else { return nil }
    return literalPieces(of: text).map { piece in
      switch piece {
      case .text(let text): text.replacing("{{", with: "{{}}")
      case .variable(let name): "{{\(name)}}"
      }
    }.joined()
  }

  package func templateOfPlainText(_ text: String) -> String? {
    template(EscapedBraces.hide(in: text))
  }

  private func isMarked(_ text: String) -> Bool {
    !offered.isEmpty && EscapedBraces.traces.isMet(in: text)
      && VariableText.names(in: text).contains(where: offered.contains)
  }

  /// The text in pieces, where only what learners may replace is still a variable.
  private func literalPieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var literal = ""
    for piece in VariableText.split(text) {
      switch piece {
      case .text(let text): literal += text
      case .variable(let name) where offered.contains(name):
        pieces += [.text(literal.replacing(EscapedBraces.mark, with: "{{")), piece]
        literal = ""
      case .variable(let name): literal += values[name] ?? "{{\(name)}}"
      }
    }
    return pieces + [.text(literal.replacing(EscapedBraces.mark, with: "{{"))]
  }

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
