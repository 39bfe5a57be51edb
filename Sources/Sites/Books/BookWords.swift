internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A book as Pandoc's document, for word processors.
struct BookWords {
  let book: Book
  let course: Course
  let references: References
  let links: BookLinks

  var document: String {
    PandocText.document(
      title: "\(book.kind) · \(references.plain(course.definition.title.value))",
      language: course.definition.language, blocks: book.blocks.flatMap(blocks))
  }

  private func blocks(_ block: BookBlock) -> [String] {
    switch block {
    case .cover(let cover): return blocks(cover)
    case .heading(let level, let text, let id, let onNewPage):
      return (onNewPage ? [Self.newPage] : [])
        + [PandocText.heading(level, PandocText.words(text), id: id ?? "")]
    case .paragraph(let text): return [PandocText.paragraph(PandocText.words(text))]
    case .small(let text): return [small(PandocText.words(text))]
    case .markdown(let text):
      let words = words(of: text)
      return text.blocks.flatMap { words.block($0) }
    case .handout(let handout):
      let writer = words(
        of: BookText(blocks: handout.blocks, path: handout.path, id: handout.id.value))
      return handout.content.flatMap { block -> [String] in
        switch block {
        case .markdown(let block): writer.block(block)
        case .form(let form):
          FormWords(
            form: form, plain: references.plain, placeholder: placeholder,
            prefix: "\(handout.id.value)_"
          ).blocks()
        }
      }
    case .table(let table): return [self.table(table)]
    case .entries(let entries): return entries.map(entry)
    case .bullets(let items): return bullets(items.map(PandocText.words))
    case .boxes(let items): return lines(items.map { PandocText.words("\u{2610} \($0)") })
    case .aside(let title, let inner):
      return [
        PandocText.styled(
          "Note",
          [PandocText.paragraph([PandocText.strong(PandocText.words(title))])]
            + inner.flatMap(blocks))
      ]
    case .question(let question): return blocks(question)
    }
  }

  /// What stands where nothing was typed.
  private var placeholder: String {
    PlayerStrings.of(course.definition.language).text("handout.type")
  }

  /// A pause between pages; ECMA-376 Part 1, 17.3.3.1.
  private static let newPage = PandocText.word("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>")

  private func small(_ words: [String]) -> String {
    PandocText.styled("Small", [PandocText.paragraph(words)])
  }

  private func bullets(_ items: [[String]]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [
      PandocText.node(
        "BulletList", PandocText.list(items.map { PandocText.list([PandocText.plain($0)]) }))
    ]
  }

  /// Lines that begin with a mark.
  private func lines(_ items: [[String]]) -> [String] {
    items.map { PandocText.styled("Marked Line", [PandocText.paragraph($0)]) }
  }

  /// Below the document's title, which Pandoc sets.
  private func blocks(_ cover: BookCover) -> [String] {
    func styled(_ style: String, _ text: String) -> String {
      PandocText.styled(style, [PandocText.paragraph(PandocText.words(text))])
    }
    let logo = cover.logo.map { path in
      PandocText.paragraph([
        PandocText.node(
          "Image",
          PandocText.list([
            PandocText.attributes(), "[]",
            PandocText.list([
              PandocText.quoted(references.picture(path, from: "").url ?? ""),
              PandocText.quoted(""),
            ]),
          ]))
      ])
    }
    let owner = cover.owner.map { label in
      [PandocText.styled("Field Label", [PandocText.paragraph(PandocText.words(label))])]
        + [FormWords.line(tag: "owner", alias: label, placeholder: placeholder)]
    }
    return (logo.map { [$0] } ?? [])
      + cover.facts.map { styled("Imprint", $0) } + (owner ?? [])
  }

  private func words(of text: BookText) -> WordBlocks {
    WordBlocks(
      of: text.blocks, variables: references.variables,
      link: { links.address(of: $0, from: text.path) },
      picture: { references.picture($0, from: text.path).url ?? "" })
  }

  private func table(_ table: BookTable) -> String {
    let rows = table.rows.map { row -> [[String]] in
      row.cells.map { text in
        let lines = text.split(separator: "\n").map { PandocText.words(String($0)) }
        let words = Array(lines.joined(separator: ["{\"t\":\"LineBreak\"}"]))
        return [PandocText.plain(row.isGroup ? [PandocText.strong(words)] : words)]
      }
    }
    return PandocText.table(
      header: table.header.map { [PandocText.plain(PandocText.words($0))] }, rows: rows,
      alignments: table.header.map { _ in "AlignDefault" },
      widths: table.widths.map { Double($0) / 100 })
  }

  /// A place with its page, which word processors fill in; ECMA-376 Part 1, 17.16.5.45.
  private func entry(_ entry: BookEntry) -> String {
    let link = PandocText.node(
      "Link",
      PandocText.list([
        PandocText.attributes(), PandocText.list(PandocText.words(entry.title)),
        PandocText.list([PandocText.quoted("#\(entry.id)"), PandocText.quoted("")]),
      ]))
    // Longer names of places are not what they look like in a document.
    let page =
      entry.id.utf8.count > 40
      ? []
      : [
        PandocText.wordInline(
          "<w:r><w:tab/></w:r><w:fldSimple w:instr=\" PAGEREF \(entry.id) \\h \" w:dirty=\"true\">"
            + "<w:r><w:t></w:t></w:r></w:fldSimple>")
      ]
    return PandocText.styled(
      entry.isDeep ? "Entry Below" : "Entry", [PandocText.paragraph([link] + page)])
  }

  private func blocks(_ question: BookQuestion) -> [String] {
    let writer = words(of: question.prompt)
    func inline(_ words: BookQuestion.Words) -> [String] {
      switch words {
      case .plain(let text): PandocText.words(text)
      case .inlines(let inlines): writer.inlines(inlines)
      }
    }
    let answers = question.answers.map { answer -> [String] in
      let words = answer.words.flatMap(inline)
      let mark =
        switch answer.isRight {
        case true?: PandocText.words("✓ ")
        case false?: PandocText.words("– ")
        case nil: [] as [String]
        }
      let why = answer.why.map {
        ["{\"t\":\"LineBreak\"}"] + [PandocText.emphasis(writer.inlines($0))]
      }
      return mark + (answer.isRight == true ? [PandocText.strong(words)] : words) + (why ?? [])
    }
    let explanation = question.explanation.map {
      small(PandocText.words($0.label + " ") + writer.inlines($0.words))
    }
    return [
      PandocText.styled(
        "Field Label", [PandocText.paragraph(PandocText.words(question.title))])
    ] + question.prompt.blocks.flatMap { writer.block($0) }
      + (question.lead.map { [small(PandocText.words($0))] } ?? []) + lines(answers)
      + (explanation.map { [$0] } ?? [])
  }
}
