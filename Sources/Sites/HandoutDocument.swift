package import Courses
internal import Diagnostics
internal import MarkdownText

/// A handout as a document of its own, to read, print and keep.
///
/// Its style is inside, so that a saved copy looks the same.
struct HandoutDocument {
  let handout: Handout
  let course: Course
  let references: References

  func file() -> SiteFile {
    SiteFile(
      name: "toolkit/\(handout.id.value).html",
      content: .text(text(onPaper: false)))
  }

  /// The document, with what can be done on a screen with what is filled in, or without for paper.
  func text(onPaper: Bool) -> String {
    let isFilledIn = !onPaper && !handout.forms.isEmpty
    let definition = course.definition
    let words = PlayerStrings.of(definition.language)
    let title = references.shown(handout.title.value)
    let courseTitle = references.shown(definition.title.value)
    let body = words.filled(in: content(onPaper: onPaper))
    let summary =
      handout.summary.map {
        "<p class=\"handout-summary\">\(references.shown($0.value))</p>\n"
      } ?? ""
    let license = definition.license.map { " · \(references.escaped($0))" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title\(documentTitle)</title>
      <link rel="icon" href="data:,">
      <style>
      \(EmbeddedFile.required("handout.css"))@page { size: \(definition.paper.rawValue) }
      </style>
      \(ThemeStyle(definition.theme).colors)\(onPaper ? printed : "")</head>
      <body class="handout"\(isFilledIn ? " data-handout=\"\(key)\"" : "")>
      \(isFilledIn ? words.filled(in: Self.tools) : "")<main>
      <header class="handout-head">
      <p class="handout-course">\(courseTitle)</p>
      <h1>\(title)</h1>
      \(summary)</header>
      \(body)</main>
      <footer class="handout-foot"><p>\(courseTitle) \(definition.imprint)\(license)</p></footer>
      \(isFilledIn ? "<script>\(Player.handoutScript)</script>\n" : "")\(ownScript)</body>
      </html>

      """
  }

  /// What only paper has: numbers of pages, and the course's own font.
  private var printed: String {
    let font = ThemeStyle(course.definition.theme).fontFace(depth: 1)
    return "<style>\(font)@page { @bottom-right { content: counter(page) \" / \" counter(pages);"
      + " font: 8pt var(--font); color: #545f6b } }</style>\n"
  }

  /// The end of its tag, and the title of the window.
  private var documentTitle: String {
    references.variables.contentOfPlainText(
      "\(handout.title.value) · \(course.definition.title.value)")
  }

  /// What puts in the learner's own values, where the course has any.
  private var ownScript: String {
    references.variables.offered.isEmpty ? "" : "<script>\(Player.ownHandoutScript)</script>\n"
  }

  /// Under what a browser keeps what is filled in.
  private var key: String { "\(course.definition.key)/\(handout.id.value)" }

  private func content(onPaper: Bool) -> String {
    var renderer = references.renderer(of: handout, course: course, onPaper: onPaper)
    return renderer.html(handout.content) { form in
      FormMarkup(form: form, level: 2, references: references).html()
    }
  }

  /// What can be done with all that is filled in; on paper it is not there.
  private static let tools = """
    <section class="fill" data-label="handout.fill.tools">
    <p class="fill-private" data-text="handout.private"></p>
    <p class="fill-tools"><button type="button" data-fill="print" data-text="handout.print"></button>
    <button type="button" data-fill="save" data-text="handout.fill.save"></button>
    <button type="button" data-fill="open" data-text="handout.fill.open"></button>
    <button type="button" data-fill="clear" data-text="handout.fill.clear"></button>
    <input type="file" id="saved" accept=".html,text/html" data-label="handout.fill.open" tabindex="-1" hidden></p>
    <p class="fill-state" role="status"></p>
    <p hidden><span data-say="opened" data-text="handout.fill.opened"></span>
    <span data-say="foreign" data-text="handout.fill.foreign"></span>
    <span data-say="cleared" data-text="handout.fill.cleared"></span></p>
    </section>
    <dialog id="clear" aria-labelledby="clear--title"><form method="dialog">
    <p id="clear--title" data-text="handout.fill.sure"></p>
    <p class="fill-tools"><button value="clear" data-text="handout.fill.clear"></button>
    <button value="keep" data-text="handout.fill.keep"></button></p>
    </form></dialog>
    <dialog id="open" aria-labelledby="open--title"><form method="dialog">
    <p id="open--title" data-text="handout.fill.replace"></p>
    <p class="fill-tools"><button value="open" data-text="handout.fill.open"></button>
    <button value="keep" data-text="handout.fill.keep"></button></p>
    </form></dialog>

    """
}

extension HTMLRenderer {
  /// The content of a handout; its notes are those of all of it.
  mutating func html(_ content: [HandoutBlock], form: (Form) -> String) -> String {
    var html = ""
    var running: [Block] = []
    for block in content {
      switch block {
      case .markdown(let block): running.append(block)
      case .form(let block):
        html += self.html(running) + form(block)
        running = []
      }
    }
    return html + self.html(running)
  }
}

extension CourseDefinition {
  /// The writing direction of the course's language.
  package var direction: String {
    let primary = language.lowercased().prefix { $0 != "-" }
    let rightToLeft: Set<Substring> = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(primary) ? "rtl" : "ltr"
  }
}
