extension [Block] {
  /// All that readers can read of it, notes and captions as well, for a search.
  ///
  /// It is a text as Markdown gives it, so variables are yet to be replaced; in code there are none.
  package var searchedText: String {
    map { block in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.searchedText
      case .quote(let blocks), .alert(_, let blocks): blocks.searchedText
      case .list(let list): list.items.map(\.blocks.searchedText).joined(separator: " ")
      case .code(let code): EscapedBraces.literal(code.text)
      case .html(let raw): raw.withoutTags
      case .table(let table):
        (table.header + table.rows.joined()).map(\.searchedText).joined(separator: " ")
      case .footnotes(let notes): notes.map(\.searchedText).joined(separator: " ")
      case .thematicBreak: ""
      }
    }.joined(separator: " ")
  }
}

extension [Inline] {
  fileprivate var searchedText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .code(let text): EscapedBraces.literal(text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
        inner.searchedText
      case .image(let target, let inner): "\(inner.searchedText) \(target.title)"
      case .softBreak, .lineBreak: " "
      case .html, .footnote: ""
      }
    }.joined()
  }
}

extension String {
  /// What stands between the tags of HTML.
  fileprivate var withoutTags: String {
    var isInside = false
    return String(
      map { character in
        if character == "<" { isInside = true }
        defer { if character == ">" { isInside = false } }
        return isInside ? " " : character
      })
  }
}
