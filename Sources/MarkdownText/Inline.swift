package import Diagnostics

/// A piece of running text, with its place in the source.
package struct Inline: Sendable {
  package let kind: Kind
  package let location: SourceLocation

  package indirect enum Kind: Sendable {
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
    map { inline in
      switch inline.kind {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.plainText
      case .link(_, let inner), .image(_, let inner): inner.plainText
      case .softBreak, .lineBreak: " "
      case .html, .footnote: ""
      }
    }.joined()
  }
}
