internal import Courses
internal import Diagnostics
internal import MarkdownText

/// Renders one page of a module, with its activities.
struct PageRenderer {
  let page: Page
  let course: Course
  let references: References
  private var renderer: HTMLRenderer
  /// The texts in parts so far.
  private var textCount = 0

  init(page: Page, course: Course, references: References) {
    renderer = references.renderer(
      of: page.path, id: page.id.value, page: page.id.value, course: course)
    self.page = page
    self.course = course
    self.references = references
  }

  /// The page with what stands on it.
  mutating func render(_ blocks: [PageBlock]) -> String {
    let id = page.id.value
    let title = references.shown(page.title.value)
    let module = moduleTitle.map { "<p class=\"page-module\">\(references.shown($0))</p>" } ?? ""
    var html = """
      <article class="page" data-page="\(id)" aria-labelledby="\(id)--title" hidden>
      <header class="page-head">\(module)<h1 id="\(id)--title" tabindex="-1">\(title)</h1></header>
      <div class="page-body">

      """
    for block in blocks { append(block, to: &html) }
    return html + "</div>\n</article>\n"
  }

  private mutating func append(_ block: PageBlock, to html: inout String) {
    if case .markdown(let block) = block {
      renderer.append(block, to: &html)
    } else {
      html += self.html(block)
    }
  }

  private var moduleTitle: String? { course.module(of: page)?.title.value }

  private mutating func html(_ block: PageBlock) -> String {
    switch block {
    case .markdown(let block): renderer.html([block])
    case .question(let question):
      QuestionMarkup(
        question: question, page: page.id.value, part: question.id.value,
        references: references, course: course
      ).html()
    case .assessment(let assessment): html(assessment)
    case .scenario(let scenario):
      ScenarioMarkup(
        scenario: scenario, page: page.id.value, references: references, course: course
      ).html()
    case .checklist(let checklist):
      ChecklistMarkup(
        checklist: checklist, page: page.id.value, references: references, course: course
      ).html()
    case .finder(let finder):
      FinderMarkup(
        finder: finder, page: page.id.value, references: references, course: course
      ).html()
    case .handout(let id):
      references.handouts[id.value]
        .map { HandoutCard(handout: $0, course: course, references: references).html(title: "p") }
        ?? ""
    case .parts(let text): html(text)
    case .facilitator: ""
    case .recording(let recording):
      RecordingMarkup(
        recording: recording, path: page.path, language: course.definition.language,
        references: references
      ).html(transcript: renderer.html(recording.transcript))
    }
  }

  /// Parts stand one below the other, until the player makes tabs of them.
  private mutating func html(_ text: PartedText) -> String {
    textCount += 1
    renderer.notePrefix = "\(text.kind.rawValue)-\(textCount)-"
    defer { renderer.notePrefix = "" }
    let parts = text.parts.map { part in
      let title = renderer.html([part.title])
      let body = renderer.html(part.blocks)
      return switch text.kind {
      case .reveal:
        "<details>\n<summary>\(title)</summary>\n<div class=\"part\">\n\(body)</div>\n</details>\n"
      case .tabs: "<div class=\"part\">\n\(title)\(body)</div>\n"
      }
    }
    return "<div class=\"\(text.kind.rawValue)\">\n\(parts.joined())</div>\n"
      + renderer.html(text.notes)
  }

  private func html(_ assessment: Assessment) -> String {
    let id = assessment.id.value
    let instance = "\(page.id.value)--\(id)"
    let items = course.questionIDs(of: assessment).compactMap { references.questions[$0] }
      .map { question in
        let markup = QuestionMarkup(
          question: question, page: page.id.value, part: "\(id)--\(question.id.value)",
          references: references, course: course
        ).html()
        return "<li>\n\(markup)</li>\n"
      }
    return """
      <section class="assessment" data-assessment="\(id)" aria-labelledby="\(instance)--title">
      <h2 id="\(instance)--title">\(references.shown(assessment.title.value))</h2>
      <div class="assessment-intro"></div>
      <div class="assessment-result" hidden></div>
      <ol class="assessment-questions">
      \(items.joined())</ol>
      <div class="assessment-actions"><div class="assessment-unanswered" hidden></div>\
      <button class="button primary" type="button" data-text="assessment.submit"></button></div>
      </section>

      """
  }
}

extension References {
  /// A renderer for the text of the file at `path` on a page; `id` begins its element ids.
  func renderer(of path: String, id: String, page: String, course: Course) -> HTMLRenderer {
    let rest = id == page ? "" : id.dropFirst(page.count + 2) + "--"
    var renderer = HTMLRenderer(
      page: id, variables: variables, allowsHTML: course.definition.html == .trusted,
      fragment: { "#/\(page)/\(rest)\($0)" },
      link: { reference(to: $0, from: path) }, image: { picture($0, from: path) })
    renderer.drawing = Drawing.html
    return renderer
  }

  /// A renderer for a handout, whose document lies one folder below the site's root.
  ///
  /// On paper nothing of the course is at hand, so links lead to the web alone.
  func renderer(of handout: Handout, course: Course, onPaper: Bool) -> HTMLRenderer {
    let id = handout.id.value
    return HTMLRenderer(
      page: id, variables: variables, allowsHTML: course.definition.html == .trusted,
      fragment: { "#\(id)--\($0)" },
      link: { url in
        guard onPaper else { return reference(to: url, from: handout.path, inHandout: id) }
        switch LinkTarget.resolve(url, from: handout.path, in: index) {
        case .remote: return .init(url: url, attributes: " class=\"external\"")
        case .handout(id, let heading?): return .init(url: "#\(id)--\(heading)")
        case .handout, .page, .file, .unread, .leftOut, .broken: return .init(url: nil)
        }
      },
      image: { picture($0, from: handout.path, depth: 1) })
  }

  /// A plain text of the source, variables replaced.
  func plain(_ text: String) -> String { variables.inPlainText(text) }

  /// The same as it stands in HTML, with marks where learners may have their own value.
  func shown(_ text: String) -> String { variables.htmlOfPlainText(text) }

  /// An attribute with the same as its value; it begins with a space.
  func attribute(_ name: String, _ text: String) -> String {
    variables.attributeOfPlainText(name, text)
  }

  /// The same made safe for HTML, for where no mark can stand.
  func escaped(_ text: String) -> String { HTMLText.escaped(plain(text)) }
}
