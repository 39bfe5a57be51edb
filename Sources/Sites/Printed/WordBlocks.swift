internal import Courses
internal import MarkdownText

/// Markdown as the elements of a document for word processors.
struct WordBlocks {
  let variables: VariableText
  /// What a link leads to, outside of the package; nil for words that stay words.
  let link: (String) -> String?
  /// The file of a picture, in the folder that the document is made in.
  let picture: (String) -> String
  /// The notes of the text in the order of their numbers.
  private let notes: [[Block]]

  /// Prepares for a text, whose notes stand at its end.
  init(
    of text: [Block], variables: VariableText, link: @escaping (String) -> String?,
    picture: @escaping (String) -> String
  ) {
    notes = text.flatMap { block -> [[Block]] in
      if case .footnotes(let notes) = block.kind { notes } else { [] }
    }
    self.variables = variables
    self.link = link
    self.picture = picture
  }

  func block(_ block: Block) -> [String] {
    switch block.kind {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let level, let inlines): [PandocText.heading(level, self.inlines(inlines))]
    case .quote(let blocks):
      [PandocText.node("BlockQuote", PandocText.list(blocks.flatMap { self.block($0) }))]
    case .alert(_, let blocks): [PandocText.styled("Note", blocks.flatMap { self.block($0) })]
    case .list(let list): [self.list(list)]
    case .code(let code):
      [
        PandocText.node(
          "CodeBlock", PandocText.list([PandocText.attributes(), PandocText.quoted(code.text)]))
      ]
    case .thematicBreak: ["{\"t\":\"HorizontalRule\"}"]
    case .table(let table): [self.table(table)]
    // Notes stand where they are mentioned; HTML is for browsers.
    case .footnotes, .html: []
    }
  }

  /// A picture with a title that stands alone has that title as its caption, as on pages.
  private func paragraph(_ inlines: [Inline]) -> [String] {
    let paragraph = PandocText.paragraph(self.inlines(inlines))
    guard inlines.count == 1, case .image(let target, _) = inlines[0].kind, !target.title.isEmpty
    else { return [paragraph] }
    let caption = PandocText.paragraph(PandocText.words(variables(target.title)))
    return [paragraph, PandocText.styled("Image Caption", [caption])]
  }

  private func list(_ list: List) -> String {
    let items = list.items.map { item -> String in
      var blocks = item.blocks
      // A box before the words, as on paper.
      if item.isDone != nil, case .paragraph(let inlines)? = blocks.first?.kind {
        blocks.removeFirst()
        let box = PandocText.words(item.isDone == true ? "\u{2611} " : "\u{2610} ")
        return PandocText.list(
          [PandocText.plain(box + self.inlines(inlines))] + blocks.flatMap { self.block($0) })
      }
      return PandocText.list(
        blocks.flatMap { block -> [String] in
          if list.isTight, case .paragraph(let inlines) = block.kind {
            return [PandocText.plain(self.inlines(inlines))]
          }
          return self.block(block)
        })
    }
    guard let start = list.start else {
      return PandocText.node("BulletList", PandocText.list(items))
    }
    let style = "[\(start),{\"t\":\"Decimal\"},{\"t\":\"Period\"}]"
    return PandocText.node("OrderedList", PandocText.list([style, PandocText.list(items)]))
  }

  private func table(_ table: Table) -> String {
    let alignments = table.alignments.map { alignment in
      switch alignment {
      case .left: "AlignLeft"
      case .center: "AlignCenter"
      case .right: "AlignRight"
      case nil: "AlignDefault"
      }
    }
    func cells(_ row: [[Inline]]) -> [[String]] { row.map { [PandocText.plain(inlines($0))] } }
    return PandocText.table(
      header: cells(table.header), rows: table.rows.map(cells), alignments: alignments,
      widths: widths(of: table))
  }

  /// Shares of the columns by their longest texts, so that numbers take little room and words much.
  private func widths(of table: Table) -> [Double] {
    let weights = table.header.indices.map { column -> Double in
      let cells = ([table.header] + table.rows).compactMap { row in
        column < row.count ? variables(row[column].plainText).count : nil
      }
      return Double(min(60, max(10, cells.max() ?? 0)))
    }
    let sum = weights.reduce(0, +)
    return weights.map { ($0 / sum * 1000).rounded() / 1000 }
  }

  func inlines(_ inlines: [Inline]) -> [String] { inlines.flatMap { inline($0) } }

  private func inline(_ inline: Inline) -> [String] {
    switch inline.kind {
    case .text(let text): return PandocText.words(variables(text))
    case .code(let text):
      return [
        PandocText.node(
          "Code", PandocText.list([PandocText.attributes(), PandocText.quoted(text)]))
      ]
    case .emphasis(let inner): return [PandocText.emphasis(inlines(inner))]
    case .strong(let inner): return [PandocText.strong(inlines(inner))]
    case .strikethrough(let inner):
      return [PandocText.node("Strikeout", PandocText.list(inlines(inner)))]
    case .link(let target, let inner):
      guard let url = link(variables(target.url)) else { return inlines(inner) }
      return [linked("Link", url, target.title, inlines(inner))]
    case .image(let target, let inner):
      return [linked("Image", picture(variables(target.url)), "", inlines(inner))]
    case .softBreak: return ["{\"t\":\"SoftBreak\"}"]
    case .lineBreak: return ["{\"t\":\"LineBreak\"}"]
    case .footnote(let number, _):
      guard notes.indices.contains(number - 1) else { return [] }
      return [
        PandocText.node(
          "Note", PandocText.list(notes[number - 1].flatMap { block($0) }))
      ]
    case .html: return []
    }
  }

  private func linked(_ type: String, _ url: String, _ title: String, _ inner: [String]) -> String {
    PandocText.node(
      type,
      PandocText.list([
        PandocText.attributes(), PandocText.list(inner),
        PandocText.list([PandocText.quoted(url), PandocText.quoted(title)]),
      ]))
  }
}
