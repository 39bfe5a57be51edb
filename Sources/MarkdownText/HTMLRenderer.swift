/// Writes blocks as HTML fragments, in the way that one page needs.
package struct HTMLRenderer {
  /// How a link or an image of the text stands in the output.
  package struct Reference: Sendable {
    /// Nil where the reader cannot go from here; the words stay.
    package var url: String?
    /// More attributes, already escaped, beginning with a space if any.
    package var attributes: String
    /// HTML after the link's text, such as a cue that it opens a new window.
    package var cue: String

    package init(url: String?, attributes: String = "", cue: String = "") {
      self.url = url
      self.attributes = attributes
      self.cue = cue
    }
  }

  /// The page's id: element ids are `<page>--<slug>`, routes `#/<page>/<slug>`.
  let page: String
  /// The address of an element of this text, by its slug.
  let fragment: (String) -> String
  let variables: VariableText
  let link: (String) -> Reference
  let image: (String) -> Reference
  let allowsHTML: Bool
  /// The markup of a drawing before an alert's title, by the alert's name.
  package var drawing: (String) -> String = { _ in "" }
  /// What begins the names of footnotes; a text that stands inside another needs its own.
  package var notePrefix = ""
  private var slugs: Slugs

  package init(
    page: String, variables: VariableText, allowsHTML: Bool,
    fragment: @escaping (String) -> String,
    link: @escaping (String) -> Reference, image: @escaping (String) -> Reference
  ) {
    self.page = page
    self.fragment = fragment
    self.variables = variables
    self.allowsHTML = allowsHTML
    self.link = link
    self.image = image
    slugs = Slugs(reserved: ["title"])
  }

  package mutating func html(_ blocks: [Block]) -> String {
    var html = ""
    for block in blocks { append(block, to: &html) }
    return html
  }

  package func html(_ inlines: [Inline]) -> String {
    var html = ""
    append(inlines, to: &html)
    return html
  }

  private func append(_ inlines: [Inline], to html: inout String) {
    for inline in inlines { append(inline, to: &html) }
  }

  /// Writes a block behind what is there.
  package mutating func append(_ block: Block, to html: inout String) {
    switch block.kind {
    case .paragraph(let inlines): append(paragraph: inlines, to: &html)
    case .heading(let level, let inlines):
      // The page's title is the only first-level heading of the document.
      let level = max(2, level)
      let slug = slugs.next(for: variables(inlines.plainText))
      let number = Self.digits[level]
      html += "<h"
      html += number
      html += " id=\""
      html += id(slug)
      html += "\">"
      append(inlines, to: &html)
      html += "</h"
      html += number
      html += ">\n"
    case .quote(let blocks): html += "<blockquote>\n\(self.html(blocks))</blockquote>\n"
    case .alert(let alert, let blocks):
      html += """
        <div class="alert alert-\(alert.rawValue)" role="note">
        <p class="alert-title">\(drawing(alert.rawValue))<span data-text="alert.\(alert.rawValue)"></span></p>
        \(self.html(blocks))</div>

        """
    case .list(let list): append(list, to: &html)
    case .code(let code): html += codeBlock(code)
    case .html(let raw):
      if let shown = shown(raw) { html += allowsHTML ? raw : "<p>\(shown)</p>\n" }
    case .thematicBreak: html += "<hr>\n"
    case .table(let table): append(table, to: &html)
    case .footnotes(let notes): append(notes, to: &html)
    }
  }

  private static let digits = ["0", "1", "2", "3", "4", "5", "6"]

  /// A picture with a title that stands alone is a figure with that title as its caption.
  private func append(paragraph inlines: [Inline], to html: inout String) {
    if inlines.count == 1, case .image(let target, _) = inlines[0].kind {
      let caption = variables.html(target.title)
      let text = caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>"
      html += "<figure class=\"figure\">\(self.html(inlines))\(text)</figure>\n"
      return
    }
    html += "<p>"
    append(inlines, to: &html)
    html += "</p>\n"
  }

  private func codeBlock(_ code: CodeBlock) -> String {
    let language = code.info.isEmpty ? "" : " class=\"language-\(HTMLText.escaped(code.info))\""
    // Wider than the window, it scrolls in its box, which the keyboard has to reach.
    return "<pre tabindex=\"0\" role=\"group\" data-label=\"code.label\"><code\(language)>"
      + HTMLText.escaped(code.text) + "</code></pre>\n"
  }

  private mutating func append(_ list: List, to html: inout String) {
    let isTasks = list.items.contains { $0.isDone != nil }
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let tag = list.start == nil ? "ul" : "ol"
    html += "<\(tag)\(start)\(isTasks ? " class=\"tasks\"" : "")>\n"
    for item in list.items {
      html += item.isDone == nil ? "<li>" : "<li class=\"task\">"
      if let isDone = item.isDone {
        let state = isDone ? "done" : "open"
        html += "<span class=\"task-box task-\(state)\" role=\"img\""
        html += " data-label=\"task.\(state)\"></span> "
      }
      append(item, tight: list.isTight, to: &html)
      html += "</li>\n"
    }
    html += "</\(tag)>\n"
  }

  private mutating func append(_ item: List.Item, tight: Bool, to html: inout String) {
    for block in item.blocks {
      if tight, case .paragraph(let inlines) = block.kind {
        append(inlines, to: &html)
      } else {
        append(block, to: &html)
      }
    }
  }

  private mutating func append(_ table: Table, to html: inout String) {
    html += "<div class=\"table\" role=\"group\" tabindex=\"0\" data-label=\"table.label\">\n"
    html += "<table>\n<thead>\n"
    html += row(table.header, of: table, cell: "th scope=\"col\"", end: "th")
    html += "</thead>\n<tbody>\n"
    for cells in table.rows { html += row(cells, of: table, cell: "td", end: "td") }
    html += "</tbody>\n</table>\n</div>\n"
  }

  private func row(_ cells: [[Inline]], of table: Table, cell: String, end: String) -> String {
    let html = cells.enumerated().map { index, inlines in
      let alignment = index < table.alignments.count ? table.alignments[index] : nil
      let style = alignment.map { " class=\"align-\($0.rawValue)\"" } ?? ""
      return "<\(cell)\(style)>\(self.html(inlines))</\(end)>"
    }
    return "<tr>\(html.joined())</tr>\n"
  }

  private mutating func append(_ notes: [[Block]], to html: inout String) {
    // One place of a page is that of its notes.
    let role = notePrefix.isEmpty ? " role=\"doc-endnotes\" data-label=\"footnote.title\"" : ""
    html += "<section class=\"footnotes\"\(role)>\n"
    html += "<ol>\n"
    for (index, blocks) in notes.enumerated() {
      let mention = HTMLText.escaped(fragment("\(notePrefix)fnref-\(index + 1)"))
      let back =
        "<a class=\"footnote-back\" href=\"\(mention)\" data-label=\"footnote.back\">↩</a>"
      let note = id("\(notePrefix)fn-\(index + 1)")
      html += "<li id=\"\(note)\">\n\(self.html(blocks))\(back)</li>\n"
    }
    html += "</ol>\n</section>\n"
  }

  private func append(_ inline: Inline, to html: inout String) {
    switch inline.kind {
    case .text(let text): html += variables.html(text)
    case .code(let text): html += "<code>\(HTMLText.escaped(text))</code>"
    case .emphasis(let inner): html += "<em>\(self.html(inner))</em>"
    case .strong(let inner): html += "<strong>\(self.html(inner))</strong>"
    case .strikethrough(let inner): html += "<del>\(self.html(inner))</del>"
    case .link(let target, let inner): html += anchor(target, inner)
    case .image(let target, let inner): html += picture(target, inner)
    case .html(let raw): html += allowsHTML ? raw : shown(raw) ?? ""
    case .softBreak: html += "\n"
    case .lineBreak: html += "<br>\n"
    case .footnote(let number, let occurrence):
      let mention = "\(notePrefix)fnref-\(number)" + (occurrence == 1 ? "" : "-\(occurrence)")
      let note = HTMLText.escaped(fragment("\(notePrefix)fn-\(number)"))
      html += "<sup class=\"footnote-ref\" id=\"\(id(mention))\">"
      html += "<a href=\"\(note)\" role=\"doc-noteref\">\(number)</a></sup>"
    }
  }

  private func anchor(_ target: Inline.Target, _ inner: [Inline]) -> String {
    let reference = link(variables(target.url))
    let title = target.title.isEmpty ? "" : variables.attribute("title", target.title)
    guard let address = reference.url else {
      return "<span\(title)\(reference.attributes)>\(html(inner))\(reference.cue)</span>"
    }
    let url = HTMLText.escaped(HTMLText.escapedURL(address))
    return "<a href=\"\(url)\"\(title)\(reference.attributes)>\(html(inner))\(reference.cue)</a>"
  }

  private func picture(_ target: Inline.Target, _ inner: [Inline]) -> String {
    let reference = image(variables(target.url))
    let alternative = variables.attribute("alt", inner.plainText)
    let url = HTMLText.escaped(HTMLText.escapedURL(reference.url ?? ""))
    return "<img src=\"\(url)\"\(alternative)\(reference.attributes)>"
  }

  /// Raw HTML as text; comments are for authors and are shown to nobody.
  private func shown(_ raw: String) -> String? {
    let isComment = raw.hasPrefix("<!--") && raw.drop { $0.isWhitespace }.contains("-->")
    return isComment ? nil : HTMLText.escaped(raw)
  }

  private func id(_ slug: String) -> String { HTMLText.escaped("\(page)--\(slug)") }
}
