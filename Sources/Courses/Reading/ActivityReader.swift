internal import Diagnostics
internal import MarkdownText

/// Reads the activities of a Markdown file: fenced blocks whose body is YAML.
struct ActivityReader {
  let file: String
  let kind: TextFileKind
  private(set) var findings: [Diagnostic] = []
  /// Whether an activity was met that could not be read.
  private(set) var hasUnread = false

  init(file: String, in kind: TextFileKind) {
    self.file = file
    self.kind = kind
  }

  /// The page block that a Markdown block stands for; nil when it cannot be read.
  mutating func read(_ block: Block) -> PageBlock? {
    let result = content(of: block)
    if result == nil { hasUnread = true }
    return result
  }

  private mutating func content(of block: Block) -> PageBlock? {
    guard case .code(let code) = block.kind else {
      reportNested(in: block)
      return .markdown(block)
    }
    if !code.isClosed { findings.append(UnclosedFence.finding(at: block.location)) }
    if PageShape.blocks.contains(code.info), !kind.blocks.contains(code.info) {
      findings.append(NestedActivity.finding(code.info, in: kind, at: block.location))
      return nil
    }
    switch code.info {
    case "question": return yaml(code).flatMap { question($0) }.map { .question($0) }
    case "assessment": return yaml(code).flatMap { assessment($0) }.map { .assessment($0) }
    case "scenario": return yaml(code).flatMap { scenario($0) }.map { .scenario($0) }
    case "checklist": return yaml(code).flatMap { checklist($0) }.map { .checklist($0) }
    case "finder": return yaml(code).flatMap { finder($0) }.map { .finder($0) }
    case "handout":
      guard let value = yaml(code) else { return nil }
      findings += ShapeChecker.check(value, PageShape.handoutCard, in: "handout")
      return value["id"]?.text.map { .handout($0) }
    case "audio", "video":
      let kind: Recording.Kind = code.info == "audio" ? .audio : .video
      return yaml(code).flatMap { recording($0, kind, at: block.location) }.map { .recording($0) }
    case "reveal", "tabs":
      guard let kind = PartedText.Kind(rawValue: code.info) else { return nil }
      var reader = PartedTextReader(file: file)
      let text = reader.text(kind, in: code, at: block.location)
      findings += reader.findings
      return text.map { .parts($0) }
    case "facilitator":
      return yaml(code).flatMap { facilitator($0, at: block.location) }.map { .facilitator($0) }
    default:
      if code.info.count > 3, let nearest = NearestName.of(code.info, in: PageShape.blocks) {
        findings.append(
          MisspeltActivity.finding(code.info, nearest: nearest, at: block.location))
      }
      return .markdown(block)
    }
  }

  /// The form that a block of a handout is; nil for any other block, or when it cannot be read.
  mutating func form(_ block: Block) -> Form? {
    guard case .code(let code) = block.kind, code.info == "form" else { return nil }
    if !code.isClosed { findings.append(UnclosedFence.finding(at: block.location)) }
    var reader = FormReader()
    let form = yaml(code).flatMap { reader.form($0, at: block.location) }
    findings += reader.findings
    if form == nil { hasUnread = true }
    return form
  }

  private mutating func yaml(_ code: CodeBlock) -> YAMLValue? {
    var reader = YAMLReader(code.text, file: file, linesBefore: code.textLocation.line - 1)
    let value = reader.read()
    findings += reader.findings
    return value
  }

  private mutating func question(_ value: YAMLValue) -> Question? {
    let kindText = value["kind"]?.text
    let shape = QuestionShape.shape(for: kindText?.value)
    let problems = ShapeChecker.check(value, shape, in: "question")
    findings += problems
    var answers = AnswerReader()
    guard let id = value["id"]?.text, let kindText,
      let kind = answers.kind(kindText.value, value)
    else {
      findings += answers.findings
      return nil
    }
    findings += answers.findings
    let prompt = value["prompt"]?.text ?? Located("", at: value.location)
    return Question(
      id: id,
      code: value["code"]?.text,
      was: value["was"]?.text,
      kind: kind,
      kindLocation: kindText.location,
      objective: value["objective"]?.text,
      prompt: markdown(prompt),
      feedback: .init(
        correct: inlines(value["feedback"]?["correct"]),
        incorrect: inlines(value["feedback"]?["incorrect"])),
      attempts: (value["attempts"]?.text?.value).flatMap { Int($0) },
      points: !kind.isJudged
        ? 0 : (value["points"]?.text?.value).flatMap { Forms.scaled($0, digits: 2) } ?? 100,
      givesPartialCredit: value["partial"]?.text?.value == "true")
  }

  private mutating func scenario(_ value: YAMLValue) -> Scenario? {
    var reader = ScenarioReader()
    let scenario = reader.scenario(value)
    findings += reader.findings
    return scenario
  }

  private mutating func finder(_ value: YAMLValue) -> Finder? {
    var reader = FinderReader()
    let finder = reader.finder(value)
    findings += reader.findings
    return finder
  }

  private mutating func checklist(_ value: YAMLValue) -> Checklist? {
    findings += ShapeChecker.check(value, PageShape.checklist, in: "checklist")
    let values = value["items"]?.items ?? []
    let items = values.compactMap { item -> Checklist.Item? in
      guard let id = item["id"]?.text, let text = inlines(item["text"]) else { return nil }
      return Checklist.Item(id: id, code: item["code"]?.text, text: text)
    }
    guard let id = value["id"]?.text, items.count == values.count else { return nil }
    return Checklist(
      id: id, was: value["was"]?.text, title: value["title"]?.text, items: items)
  }

  private mutating func recording(
    _ value: YAMLValue, _ kind: Recording.Kind, at location: SourceLocation
  ) -> Recording? {
    findings += ShapeChecker.check(value, PageShape.recording, in: kind.rawValue)
    let sources = value.texts("sources")
    guard !sources.isEmpty else { return nil }
    return Recording(
      kind: kind, location: location, title: value["title"]?.text, sources: sources,
      captions: (value["captions"]?.entries ?? []).compactMap { entry in
        entry.value.text.map { Recording.Captions(language: entry.key.value, file: $0) }
      },
      poster: value["poster"]?.text,
      transcript: value["transcript"]?.text.map { markdown($0) } ?? [])
  }

  private mutating func facilitator(_ value: YAMLValue, at location: SourceLocation)
    -> FacilitatorNote?
  {
    findings += ShapeChecker.check(value, PageShape.facilitator, in: "facilitator")
    guard let text = value["notes"]?.text else { return nil }
    let notes = markdown(text)
    findings += notes.inlines.pictures.map { picture in
      IllTypedValue.finding(
        "notes for facilitators are text without pictures", at: picture.location,
        help: "show the picture on the page, or say in words what is on it")
    }
    return FacilitatorNote(
      location: location, minutes: (value["minutes"]?.text?.value).flatMap { Int($0) },
      materials: value.texts("materials"), notes: notes)
  }

  private mutating func assessment(_ value: YAMLValue) -> Assessment? {
    findings += ShapeChecker.check(value, PageShape.assessment, in: "assessment")
    guard let id = value["id"]?.text else { return nil }
    let questions = value.texts("questions")
    if !questions.isEmpty, value["draw"] != nil {
      findings.append(
        IllTypedValue.finding(
          "an assessment lists 'questions' or draws them; keep one of the two", at: value.location))
    }
    let draw = value["draw"].flatMap { draw -> Assessment.Selection? in
      guard let bank = draw["bank"]?.text, let text = draw["count"]?.text,
        let count = Int(text.value)
      else { return nil }
      return .drawn(bank: bank, count: Located(count, at: text.location))
    }
    if value["questions"] == nil, value["draw"] == nil {
      findings.append(MissingKey.either("questions", "draw", in: "assessment", at: value.location))
    }
    return Assessment(
      id: id,
      code: value["code"]?.text,
      was: value["was"]?.text,
      title: value["title"]?.text ?? id,
      selection: draw ?? .listed(questions),
      passing: value["passing"].flatMap(PassMark.init),
      attempts: (value["attempts"]?.text?.value).flatMap { Int($0) },
      review: value.choice("review") ?? .answers)
  }

  private mutating func markdown(_ text: Located<String>) -> [Block] {
    let result = MarkdownParser.parse(text.value, at: TextOrigin(at: text.location))
    findings += result.tooDeep.map(NestedTooDeep.finding)
    return result.blocks
  }

  private func inlines(_ value: YAMLValue?) -> [Inline]? {
    (value?.text).map { MarkdownParser.inlines($0.value, at: TextOrigin(at: $0.location)) }
  }

  /// An activity in a list or a quote would silently be shown as code.
  private mutating func reportNested(in block: Block) {
    for code in block.nestedCode
    where PageShape.blocks.contains(code.info) {
      findings.append(NestedActivity.finding(code.info, insideIn: kind, at: code.textLocation))
    }
  }
}

extension Block {
  /// The code blocks below this one.
  fileprivate var nestedCode: [CodeBlock] {
    let inner: [Block] =
      switch kind {
      case .quote(let blocks), .alert(_, let blocks): blocks
      case .list(let list): list.items.flatMap(\.blocks)
      case .footnotes(let notes): notes.flatMap { $0 }
      default: []
      }
    return inner.flatMap { block in
      if case .code(let code) = block.kind { [code] } else { block.nestedCode }
    }
  }
}
