internal import Courses
internal import Diagnostics
internal import MarkdownText

/// Renders one page of a module, with its activities.
struct PageRenderer {
  let page: Page
  let course: Course
  let references: References
  private var renderer: HTMLRenderer

  init(page: Page, course: Course, references: References) {
    self.page = page
    self.course = course
    self.references = references
    renderer = references.renderer(of: page.path, id: page.id.value, course: course)
  }

  func render() -> RenderedPage {
    var copy = self
    let body = page.blocks.map { copy.html($0) }.joined()
    let id = page.id.value
    let title = references.escaped(page.title.value)
    let module = moduleTitle.map { "<p class=\"page-module\">\(references.escaped($0))</p>" } ?? ""
    return RenderedPage(
      html: """
        <article class="page" data-page="\(id)" id="\(id)" aria-labelledby="\(id)--title" hidden>
        <header class="page-head">\(module)<h1 id="\(id)--title" tabindex="-1">\(title)</h1></header>
        <div class="page-body">
        \(body)</div>
        </article>

        """)
  }

  private var moduleTitle: String? { course.module(of: page)?.title.value }

  private mutating func html(_ block: PageBlock) -> String {
    switch block {
    case .markdown(let block): renderer.html([block])
    case .question(let question):
      QuestionMarkup(
        question: question, instance: "\(page.id.value)--\(question.id.value)",
        references: references, course: course
      ).html()
    case .assessment(let assessment): html(assessment)
    case .handout(let id):
      course.handouts.first { $0.id.value == id.value }
        .map { HandoutCard(handout: $0, course: course).html(title: "p") } ?? ""
    }
  }

  private func html(_ assessment: Assessment) -> String {
    let id = assessment.id.value
    let instance = "\(page.id.value)--\(id)"
    let byID = Dictionary(
      course.questions.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let items = course.questionIDs(of: assessment).compactMap { byID[$0] }.map { question in
      let markup = QuestionMarkup(
        question: question, instance: "\(instance)--\(question.id.value)",
        references: references, course: course
      ).html()
      return "<li>\n\(markup)</li>\n"
    }
    return """
      <section class="assessment" data-assessment="\(id)" aria-labelledby="\(instance)--title">
      <h2 id="\(instance)--title">\(references.escaped(assessment.title.value))</h2>
      <ol class="assessment-questions">
      \(items.joined())</ol>
      </section>

      """
  }
}

extension References {
  /// A renderer for the text of the file at `path`, in a document `depth` folders below the root.
  func renderer(of path: String, id: String, course: Course, depth: Int = 0) -> HTMLRenderer {
    HTMLRenderer(
      page: id, variables: variables, allowsHTML: course.definition.html == .trusted,
      link: { reference(to: $0, from: path, depth: depth) },
      image: { picture($0, from: path, depth: depth) })
  }

  /// A plain text of the source, variables replaced, made safe for HTML.
  func escaped(_ text: String) -> String { HTMLText.escaped(variables.inPlainText(text)) }
}
