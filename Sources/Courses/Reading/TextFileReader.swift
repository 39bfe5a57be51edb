internal import Diagnostics
internal import MarkdownText

/// Reads one Markdown file: a page, a handout or a question bank.
struct TextFileReader {
  let path: String
  private(set) var findings: [Diagnostic]
  private let front: YAMLValue
  private let blocks: [Block]

  /// Reads the file's text; nil with findings when it is not text.
  static func open(_ path: String, bytes: [UInt8]) -> (reader: TextFileReader?, [Diagnostic]) {
    let (text, findings) = SourceText.decode(bytes, file: path)
    guard let text else { return (nil, findings) }
    return (TextFileReader(path, text: text, findings: findings), findings)
  }

  private init(_ path: String, text: String, findings: [Diagnostic]) {
    self.path = path
    self.findings = findings
    let parts = FrontMatter(text)
    var reader = YAMLReader(parts.yaml, file: path, linesBefore: 1)
    front = reader.read() ?? .list([], SourceLocation(file: path))
    self.findings += reader.findings
    let origin = TextOrigin(file: path, fromLine: parts.bodyLine)
    let result = MarkdownParser.parse(parts.body, at: origin)
    blocks = result.blocks
    self.findings += result.tooDeep.map(NestedTooDeep.finding)
  }

  mutating func page() -> Page? {
    guard let (id, title, body) = head(PageShape.page, "front matter of the page") else {
      return nil
    }
    var activities = ActivityReader(file: path)
    let blocks = body.compactMap { activities.read($0) }
    findings += activities.findings
    return Page(
      path: path, id: id, code: front["code"]?.text, title: title,
      objectives: front.texts("objectives"), duration: front["duration"]?.text?.value,
      blocks: blocks)
  }

  mutating func handout(_ reference: HandoutReference) -> Handout? {
    guard let (id, title, body) = head(PageShape.handout, "front matter of the handout") else {
      return nil
    }
    var activities = ActivityReader(file: path)
    var markdown: [Block] = []
    for block in body {
      switch activities.read(block) {
      case .markdown(let block): markdown.append(block)
      case .question, .assessment, .handout:
        findings.append(
          NestedActivity.finding("question, assessment or handout", at: block.location))
      case nil: break
      }
    }
    findings += activities.findings
    return Handout(
      path: path, id: id, title: title, summary: front["summary"]?.text, blocks: markdown,
      reference: reference)
  }

  mutating func bank() -> QuestionBank? {
    findings += ShapeChecker.check(front, PageShape.bank, in: "front matter of the bank")
    guard let id = front["id"]?.text else { return nil }
    var activities = ActivityReader(file: path)
    let questions = blocks.compactMap { block -> Question? in
      if case .question(let question)? = activities.read(block) { question } else { nil }
    }
    findings += activities.findings
    return QuestionBank(path: path, id: id, questions: questions)
  }

  /// Id and title; a first-level heading that begins the text is its title.
  private mutating func head(_ shape: Shape, _ name: String)
    -> (id: Located<String>, title: Located<String>, body: ArraySlice<Block>)?
  {
    findings += ShapeChecker.check(front, shape, in: name)
    var body = blocks[...]
    var title = front["title"]?.text
    if title == nil, case .heading(1, let inlines)? = body.first?.kind, let first = body.first {
      title = Located(inlines.plainText, at: first.location)
      body = body.dropFirst()
    }
    if title == nil { findings.append(MissingKey.finding("title", in: name, at: front.location)) }
    guard let id = front["id"]?.text else { return nil }
    return (id, title ?? id, body)
  }
}
