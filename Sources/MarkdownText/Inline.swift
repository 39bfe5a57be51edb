package import Diagnostics

/// A piece of running text, with its place in the source.
package struct Inline: Sendable {
  package let kind: Kind
  package let location: SourceLocation

  package enum Kind: Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Target, [Inline])
    case image(Target, [Inline])
    case html(String)
    case softBreak
    case lineBreak
    /// The `occurrence`th mention (from 1) of note `number` (from 1).
    case footnote(number: Int, occurrence: Int)
  }

  package struct Target: Sendable {
    package let url: String
    package let title: String
  }
}

extension [Inline] {
  /// The words alone, as a title or an alternative text shows them.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0].kind { return text }
    var words = ""
    appendWords(to: &words)
    return words
  }

  private func appendWords(to words: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let text), .code(let text): words += text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, let inner), .image(_, let inner):
        inner.appendWords(to: &words)
      case .softBreak, .lineBreak: words += " "
      case .html, .footnote: break
      }
    }
  }
}
