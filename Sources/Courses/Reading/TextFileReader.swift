internal import Diagnostics
internal import Hashing
internal import MarkdownText

/// Reads one Markdown file: a page, a handout or a question bank.
struct TextFileReader {
  let path: String
  private(set) var findings: [Diagnostic]
  /// Whether an activity could not be read.
  private(set) var isPartial = false
  /// Nil when it cannot be read, which is a finding already.
  private let front: YAMLValue?
  private let form: FrontMatter.Form
  private let fingerprint: UInt32
  /// The SHA-256 of the text, whatever its line ends were.
  let digest: SHA256Digest
  private let blocks: [Block]

  /// Reads the file's text; nil with findings when it is not text.
  static func open(_ path: String, bytes: [UInt8]) -> (reader: TextFileReader?, [Diagnostic]) {
    let (text, findings) = SourceText.decode(bytes, file: path)
    guard let text else { return (nil, findings) }
    let fingerprint = CRC32.checksum(of: bytes)
    return (TextFileReader(path, text: text, fingerprint, findings: findings), findings)
  }

  private init(_ path: String, text: String, _ fingerprint: UInt32, findings: [Diagnostic]) {
    self.path = path
    self.fingerprint = fingerprint
    digest = SHA256Digest(of: Array(text.utf8))
    self.findings = findings
    let parts = FrontMatter(text)
    form = parts.form
    if case .found(let yaml) = parts.form {
      var reader = YAMLReader(yaml, file: path, linesBefore: parts.linesBefore)
      front = reader.read()
      self.findings += reader.findings
    } else {
      front = nil
    }
    let origin = TextOrigin(file: path, fromLine: parts.bodyLine)
    let result = MarkdownParser.parse(parts.body, at: origin)
    blocks = result.blocks
    self.findings += result.tooDeep.map(NestedTooDeep.finding)
  }

  /// The page and all that stands on it, in its order.
  mutating func page() -> (page: Page, blocks: [PageBlock])? {
    guard let (front, id, title, body) = head(PageShape.page, "page") else { return nil }
    var activities = ActivityReader(file: path, in: .page)
    let blocks = body.compactMap { activities.read($0) }
    findings += activities.findings
    isPartial = activities.hasUnread
    let page = Page(
      path: path, id: id, code: front["code"]?.text, was: front["was"]?.text, title: title,
      objectives: front.texts("objectives"), duration: front["duration"]?.text?.value,
      activities: blocks.activities,
      isEmpty: blocks.isEmpty, beginsWithTitle: body.count < self.blocks.count,
      fingerprint: fingerprint, digest: digest)
    return (page, blocks)
  }

  /// What stands on a page that was read before and found right.
  static func blocks(of page: Page, text: String) -> [PageBlock] {
    let parts = FrontMatter(text)
    // Text alone was judged before, and nobody asks any more where it stands.
    let origin =
      page.activities.isEmpty ? nil : TextOrigin(file: page.path, fromLine: parts.bodyLine)
    let body = MarkdownParser.parse(parts.body, at: origin).blocks
    var activities = ActivityReader(file: page.path, in: .page)
    return body.dropFirst(page.beginsWithTitle ? 1 : 0).compactMap { activities.read($0) }
  }

  mutating func handout(_ reference: HandoutReference) -> Handout? {
    guard let (front, id, title, body) = head(PageShape.handout, "handout") else { return nil }
    var activities = ActivityReader(file: path, in: .handout)
    var content: [HandoutBlock] = []
    for block in body {
      if case .code(let code) = block.kind, code.info == "form" {
        if let form = activities.form(block) { content.append(.form(form)) }
        continue
      }
      if case .markdown(let block)? = activities.read(block) { content.append(.markdown(block)) }
    }
    findings += activities.findings
    isPartial = activities.hasUnread
    return Handout(
      path: path, id: id, was: front["was"]?.text, title: title, summary: front["summary"]?.text,
      content: content, follows: front.texts("follows"),
      reference: reference)
  }

  /// A bank holds questions; text between them is for its authors.
  mutating func bank() -> QuestionBank? {
    guard let front = front(PageShape.bank, "question bank"), let id = front["id"]?.text else {
      return nil
    }
    var activities = ActivityReader(file: path, in: .bank)
    var questions: [Question] = []
    for block in blocks {
      if case .question(let question)? = activities.read(block) { questions.append(question) }
    }
    findings += activities.findings
    isPartial = activities.hasUnread
    return QuestionBank(path: path, id: id, questions: questions)
  }

  /// The front matter after the checks of its shape.
  private mutating func front(_ shape: Shape, _ kind: String) -> YAMLValue? {
    switch form {
    case .none: findings.append(MissingFrontMatter.finding(kind, file: path))
    case .unclosed: findings.append(MissingFrontMatter.unclosed(file: path))
    case .found: break
    }
    guard let front else { return nil }
    findings += ShapeChecker.check(front, shape, in: "front matter of the \(kind)")
    return front
  }

  /// Id and title; a first-level heading that begins the text is its title.
  private mutating func head(_ shape: Shape, _ kind: String)
    -> (front: YAMLValue, id: Located<String>, title: Located<String>, body: ArraySlice<Block>)?
  {
    guard let front = front(shape, kind) else { return nil }
    var body = blocks[...]
    var title = front["title"]?.text
    if title == nil, case .heading(1, let inlines)? = body.first?.kind, let first = body.first,
      !inlines.plainText.allSatisfy(\.isWhitespace)
    {
      title = Located(inlines.plainText, at: first.location)
      body = body.dropFirst()
    }
    if title == nil {
      findings.append(
        MissingKey.finding(
          "title", of: front, in: "front matter of the \(kind)", at: front.location))
    }
    guard let id = front["id"]?.text else { return nil }
    return (front, id, title ?? id, body)
  }
}
