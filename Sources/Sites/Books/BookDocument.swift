internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A book as HTML for paper.
struct BookDocument {
  let book: Book
  let course: Course
  let references: References
  let links: BookLinks

  func text() -> String {
    let definition = course.definition
    let words = PlayerStrings.of(definition.language)
    let title = references.escaped(definition.title.value)
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <title>\(HTMLText.escaped(book.kind)) · \(title)</title>
      <style>
      \(EmbeddedFile.required("handout.css"))\(EmbeddedFile.required("handouts/book.css"))\
      @page { size: \(definition.paper.rawValue) }
      </style>
      \(ThemeStyle(definition.theme).colors)\
      <style>\(ThemeStyle(definition.theme).fontFace(depth: 1))</style>
      </head>
      <body class="handout book">
      \(words.filled(in: book.blocks.map(html).joined()))</body>
      </html>

      """
  }

  private func html(_ block: BookBlock) -> String {
    switch block {
    case .cover(let cover): html(cover)
    case .heading(let level, let text, let id, let onNewPage):
      "<h\(level)\(id.map { " id=\"\($0)\"" } ?? "")\(onNewPage ? " class=\"new-page\"" : "")>"
        + "\(HTMLText.escaped(text))</h\(level)>\n"
    case .paragraph(let text): "<p>\(HTMLText.escaped(text))</p>\n"
    case .small(let text): "<p class=\"small\">\(HTMLText.escaped(text))</p>\n"
    case .markdown(let text): html(text)
    case .handout(let handout): html(handout)
    case .table(let table): html(table)
    case .entries(let entries):
      list(
        "entries",
        entries.map {
          (
            $0.isDeep ? " class=\"entries-deep\"" : "",
            "<a href=\"#\($0.id)\">\(HTMLText.escaped($0.title))</a>"
          )
        })
    case .bullets(let items): list(nil, items.map { ("", HTMLText.escaped($0)) })
    case .boxes(let items): list("boxes", items.map { ("", HTMLText.escaped($0)) })
    case .aside(let title, let blocks):
      "<div class=\"aside\">\n<p class=\"aside-title\">\(HTMLText.escaped(title))</p>\n"
        + blocks.map(html).joined() + "</div>\n"
    case .question(let question): html(question)
    }
  }

  private func list(_ style: String?, _ items: [(attributes: String, html: String)]) -> String {
    guard !items.isEmpty else { return "" }
    let items = items.map { "<li\($0.attributes)>\($0.html)</li>\n" }.joined()
    return "<ul\(style.map { " class=\"\($0)\"" } ?? "")>\n\(items)</ul>\n"
  }

  private func html(_ cover: BookCover) -> String {
    let logo = cover.logo.map { path in
      "<img class=\"cover-logo\" src=\"\(HTMLText.escaped(references.picture(path, from: "", depth: 1).url ?? ""))\" alt=\"\">\n"
    }
    let owner = cover.owner.map { label in
      "<p class=\"field\"><label for=\"owner\">\(HTMLText.escaped(label))</label>"
        + "<input type=\"text\" id=\"owner\" name=\"owner\" title=\"\(HTMLText.escaped(label))\"></p>\n"
    }
    let facts = cover.facts.map { "<p class=\"cover-facts\">\(HTMLText.escaped($0))</p>\n" }
    return """
      <section class="cover">
      \(logo ?? "")<h1 class="book-name">\(HTMLText.escaped(cover.title))</h1>
      <p class="cover-kind">\(HTMLText.escaped(cover.kind))</p>
      \(facts.joined())\(owner ?? "")</section>

      """
  }

  private func html(_ text: BookText) -> String {
    var renderer = renderer(of: text)
    return renderer.html(text.blocks)
  }

  private func html(_ handout: Handout) -> String {
    let id = handout.id.value
    var renderer = renderer(of: BookText(blocks: handout.blocks, path: handout.path, id: id))
    return renderer.html(handout.content) { form in
      FormMarkup(form: form, level: 2, references: references, prefix: "\(id)_").html()
    }
  }

  private func renderer(of text: BookText) -> HTMLRenderer {
    HTMLRenderer(
      page: text.id, variables: references.variables,
      allowsHTML: course.definition.html == .trusted,
      fragment: { "#\(text.id)--\($0)" },
      link: { url in
        let address = links.address(of: url, from: text.path, toHeadings: true)
        let isOutside = address?.hasPrefix("#") == false
        return .init(url: address, attributes: isOutside ? " class=\"external\"" : "")
      },
      image: { references.picture($0, from: text.path, depth: 1) })
  }

  private func html(_ table: BookTable) -> String {
    let columns = table.widths.map { "<col style=\"inline-size:\($0)%\">" }.joined()
    let head = table.header.map { "<th scope=\"col\">\(HTMLText.escaped($0))</th>" }.joined()
    let rows = table.rows.map { row -> String in
      let cells = row.cells.map { text in
        let lines = HTMLText.escaped(text).replacing("\n", with: "<br>")
        return row.isGroup ? "<th>\(lines)</th>" : "<td>\(lines)</td>"
      }
      return "<tr\(row.isGroup ? " class=\"group\"" : "")>\(cells.joined())</tr>\n"
    }
    return """
      <div class="table"><table class="\(table.style.rawValue)">
      <colgroup>\(columns)</colgroup>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  private func html(_ question: BookQuestion) -> String {
    let renderer = renderer(of: question.prompt)
    func words(_ words: BookQuestion.Words) -> String {
      switch words {
      case .plain(let text): HTMLText.escaped(text)
      case .inlines(let inlines): renderer.html(inlines)
      }
    }
    let answers = question.answers.map { answer -> String in
      let mark =
        switch answer.isRight {
        case true?: "<span class=\"key-mark\">✓</span>"
        case false?: "<span class=\"key-mark\">–</span>"
        case nil: ""
        }
      let why = answer.why.map { "<br><span class=\"key-why\">\(renderer.html($0))</span>" } ?? ""
      return "<li\(answer.isRight == true ? " class=\"key-right\"" : "")>\(mark)"
        + answer.words.map(words).joined() + "\(why)</li>\n"
    }
    let key = answers.isEmpty ? "" : "<ul class=\"key\">\n\(answers.joined())</ul>\n"
    let lead = question.lead.map { "<p class=\"small\">\(HTMLText.escaped($0))</p>\n" }
    let explanation = question.explanation.map {
      "<p class=\"small\">\(HTMLText.escaped($0.label)) \(renderer.html($0.words))</p>\n"
    }
    return
      "<div class=\"question\">\n<p class=\"question-title\">\(HTMLText.escaped(question.title))</p>\n"
      + html(question.prompt) + (lead ?? "") + key + (explanation ?? "") + "</div>\n"
  }
}
