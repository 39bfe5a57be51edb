package import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText
internal import Sites

extension ReleasedCourse {
  /// The course as a release would hold it.
  ///
  /// - Parameters:
  ///   - checked: the course.
  ///   - files: the files that go into packages of the course and of its editions.
  ///   - digest: the size in bytes and the SHA-256 of a file of the course.
  /// - Throws: what reading the course's files does.
  package init(
    _ checked: CheckedCourse, files: [String],
    digest: (String) throws -> (size: UInt64, sha256: String)
  ) throws {
    let course = checked.course
    let definition = course.definition
    let addresses = Addresses(course)
    id = definition.id.value
    iri = definition.iri
    identifier = definition.key
    version = definition.version
    title = definition.title.value
    subtitle = definition.subtitle?.value
    description = addresses.writer(for: "").text(of: definition.description)
    language = definition.language
    audience = definition.audience
    keywords = definition.keywords
    duration = definition.duration
    provider = definition.provider
    date = definition.date?.value
    license = definition.license
    cover = definition.cover?.value
    alignments = definition.alignments.map {
      Alignment(framework: $0.framework, code: $0.code, title: $0.title, url: $0.url, guid: $0.guid)
    }
    objectives = definition.objectives.map { Objective(id: $0.id.value, text: $0.text.value) }
    modules = course.modulesWithPages.map { module, pages in
      Module(
        id: module.id.value, was: module.was?.value, title: module.title.value,
        summary: module.summary?.value, objectives: module.objectives.map(\.value),
        requires: module.requires.map(\.value), pages: pages.map(\.id.value))
    }
    pages = try course.pages.map { page in
      Page(
        page, isRequired: course.isRequired(page), content: try checked.blocks(of: page),
        addresses.writer(for: page.path))
    }
    questions =
      course.pages.flatMap { page in
        page.questions.map {
          Question($0, home: page.id.value, path: page.path, course, addresses)
        }
      }
      + course.banks.flatMap { bank in
        bank.questions.map {
          Question($0, home: bank.id.value, path: bank.path, course, addresses)
        }
      }
    assessments = course.pages.flatMap { page in
      page.assessments.map { Assessment($0, page: page.id.value, course: course) }
    }
    scenarios = course.pages.flatMap { page in
      page.scenarios.map {
        Scenario($0, page: page.id.value, addresses.writer(for: page.path))
      }
    }
    checklists = course.pages.flatMap { page in
      page.checklists.map {
        Checklist($0, page: page.id.value, addresses.writer(for: page.path))
      }
    }
    let finders = course.pages.flatMap { page in
      page.finders.map { Finder($0, page: page.id.value, addresses.writer(for: page.path)) }
    }
    self.finders = finders.isEmpty ? nil : finders
    toolkit = definition.toolkit.map(Toolkit.init)
    handouts = course.handouts.map { Handout($0, addresses.writer(for: $0.path)) }
    resources =
      definition.resources.isEmpty ? nil : definition.resources.map(Resource.init)
    sessions = definition.sessions?.map(Session.init)
    variables = definition.variables.texts
    let offered = definition.offeredVariables.map {
      ($0.name, Offered(label: $0.label, max: $0.max))
    }
    self.offered =
      offered.isEmpty ? nil : Dictionary(offered, uniquingKeysWith: { _, last in last })
    navigation = definition.navigation.rawValue
    completion = Completion(
      pages: definition.completion.pages.rawValue,
      assessments: definition.completion.assessments.rawValue)
    passing = definition.passing.decimal
    targets = definition.targets.map {
      Target(name: $0.value.name, packaging: course.packaging(for: $0.value.name).rawValue)
    }
    theme = Theme(
      accent: definition.theme.accent?.value, logo: definition.theme.logo?.value,
      font: definition.theme.font?.value, css: definition.theme.css?.value)
    paper = definition.paper.rawValue
    html = definition.html.rawValue
    certificate = definition.certificate.map {
      Certificate(
        title: $0.title?.value, hours: $0.hours, statement: $0.statement?.value,
        signature: $0.signature?.value)
    }
    controlDocuments = course.settings.controlDocuments?.value
    media = try files.sorted().map { path in
      let (size, sha256) = try digest(path)
      return Media(file: path, size: size, sha256: sha256)
    }
    editions = course.profiles.map { profile in
      Edition(
        id: profile.id,
        name: profile.name.value, title: profile.title?.value,
        variables: profile.variables.texts, accent: profile.accent?.value,
        logo: profile.logo?.value, sessions: profile.sessions?.map(Session.init),
        leftOut: profile.leftOut.isEmpty ? nil : profile.leftOut.map(\.value),
        added: course.handouts(addedBy: profile).map { handouts in
          handouts.map { Handout($0, addresses.writer(for: $0.path)) }
        },
        resources: profile.resources?.map(Resource.init))
    }
  }
}

/// What writes the Markdown of a course's files, with addresses that stay when files are moved: a
/// page by the id that it had first, a handout by its id, any other file by its path in the course.
private struct Addresses: Sendable {
  private let index: LinkIndex
  private let renamed: [String: String]

  init(_ course: Course) {
    index = course.links ?? LinkIndex(course)
    renamed = Dictionary(
      course.pages.filter { $0.was != nil }.map { ($0.id.value, $0.recordID) },
      uniquingKeysWith: { first, _ in first })
  }

  func writer(for path: String) -> MarkdownWriter {
    MarkdownWriter { url in
      switch LinkTarget.resolve(url, from: path, in: index) {
      case .page(let id, let heading):
        "#/\(renamed[id] ?? id)" + (heading.map { "/\($0)" } ?? "")
      case .handout(let id, let heading): "toolkit/\(id)" + (heading.map { "#\($0)" } ?? "")
      case .file(let file): file
      case .remote, .unread, .leftOut, .broken: url
      }
    }
  }
}

extension [Located<Variable>] {
  fileprivate var texts: [String: String] {
    Dictionary(map { ($0.value.name, $0.value.value) }, uniquingKeysWith: { _, last in last })
  }
}

extension ReleasedCourse.Page {
  fileprivate init(
    _ page: Courses.Page, isRequired: Bool, content: [PageBlock], _ writer: MarkdownWriter
  ) {
    id = page.id.value
    was = page.was?.value
    code = page.stateCode.rawValue
    file = page.path
    title = page.title.value
    self.isRequired = isRequired
    objectives = page.objectives.map(\.value)
    duration = page.duration
    self.content = content.flatMap { ReleasedCourse.Block.all($0, writer) }
  }
}

extension ReleasedCourse.Block {
  fileprivate static func all(_ block: PageBlock, _ writer: MarkdownWriter) -> [Self] {
    switch block {
    case .markdown(let block): [.text(writer.text(of: block))]
    case .question(let question): [.question(question.id.value)]
    case .assessment(let assessment): [.assessment(assessment.id.value)]
    case .scenario(let scenario): [.scenario(scenario.id.value)]
    case .checklist(let checklist): [.checklist(checklist.id.value)]
    case .finder(let finder): [.finder(finder.id.value)]
    case .handout(let id): [.handout(id.value)]
    case .recording(let recording): [.recording(.init(recording, writer))]
    // Learners never see it.
    case .facilitator: []
    case .parts(let text):
      text.parts.flatMap { part in
        [.text("(\(text.kind.rawValue)) " + writer.text(of: part.title))]
          + writer.texts(of: part.blocks).map(Self.text)
      } + writer.texts(of: text.notes).map(Self.text)
        // What comes after stands in no part any more.
        + [.text("(\(text.kind.rawValue) end)")]
    }
  }
}

extension ReleasedCourse.Recording {
  fileprivate init(_ recording: Courses.Recording, _ writer: MarkdownWriter) {
    kind = recording.kind.rawValue
    title = recording.title?.value
    sources = recording.sources.map(\.value)
    captions = Dictionary(
      recording.captions.map { ($0.language, $0.file.value) }, uniquingKeysWith: { _, last in last }
    )
    poster = recording.poster?.value
    transcript = writer.text(of: recording.transcript)
  }
}

extension ReleasedCourse.Question {
  fileprivate init(
    _ question: Courses.Question, home: String, path: String, _ course: Course,
    _ addresses: Addresses
  ) {
    let writer = addresses.writer(for: path)
    id = question.id.value
    was = question.was?.value
    code = question.stateCode.rawValue
    hash = question.hash.rawValue
    self.home = home
    kind = question.kind.name
    objective = question.objective?.value
    prompt = writer.text(of: question.prompt)
    choices = question.kind.released(writer)
    answers = question.kind.releasedAnswers(writer)
    settings = question.kind.releasedSettings
    correctFeedback = question.feedback.correct.map { writer.text(of: $0) }
    incorrectFeedback = question.feedback.incorrect.map { writer.text(of: $0) }
    attempts = question.attempts
    points = question.points
    givesPartialCredit = question.givesPartialCredit
    media = course.files(shownBy: question, in: path)
  }
}

extension QuestionKind {
  fileprivate func released(_ writer: MarkdownWriter) -> [ReleasedCourse.Choice] {
    switch self {
    case .choice(let choices), .multiple(let choices):
      choices.map { ReleasedCourse.Choice($0, isRight: $0.isCorrect, writer) }
    case .ordering(let items): items.map { ReleasedCourse.Choice($0, isRight: true, writer) }
    case .likert(let scale): scale.map { ReleasedCourse.Choice($0, isRight: false, writer) }
    case .matching(let matching):
      matching.pairs.map { ReleasedCourse.Choice($0.item, isRight: true, writer) }
        + matching.distractors.map { ReleasedCourse.Choice($0, isRight: false, writer) }
    case .trueFalse, .numeric, .fillIn, .reflection: []
    }
  }

  fileprivate func releasedAnswers(_ writer: MarkdownWriter) -> [String] {
    switch self {
    case .trueFalse(let answer): ["\(answer)"]
    case .numeric(let range):
      range.from == range.to ? ["\(range.from)"] : ["\(range.from) to \(range.to)"]
    case .fillIn(let accepted): accepted.texts.map(\.value)
    case .matching(let matching):
      matching.pairs.map { "\($0.item.id.value): \(writer.text(of: $0.match.text))" }
    case .ordering(let items): items.map(\.id.value)
    case .choice, .multiple, .likert, .reflection: []
    }
  }

  fileprivate var releasedSettings: [String: String] {
    switch self {
    case .fillIn(let accepted):
      [
        "case": accepted.letterCase.rawValue, "accents": accepted.accents.rawValue,
        "max": String(accepted.max),
      ]
    case .reflection(let reflection):
      ["keep": reflection.keep.rawValue, "max": String(reflection.max)]
    case .choice, .multiple, .trueFalse, .numeric, .matching, .ordering, .likert: [:]
    }
  }
}

extension ReleasedCourse.Choice {
  fileprivate init(_ choice: Courses.Choice, isRight: Bool, _ writer: MarkdownWriter) {
    id = choice.id.value
    text = writer.text(of: choice.text)
    self.isRight = isRight
    feedback = choice.feedback.map { writer.text(of: $0) }
  }
}

extension ReleasedCourse.Assessment {
  fileprivate init(_ assessment: Courses.Assessment, page: String, course: Course) {
    id = assessment.id.value
    was = assessment.was?.value
    code = assessment.stateCode.rawValue
    self.page = page
    title = assessment.title.value
    questions = course.questionIDs(of: assessment)
    if case .drawn(let bank, _) = assessment.selection { self.bank = bank.value }
    draw = assessment.drawCount
    passing = (assessment.passing ?? course.definition.passing).decimal
    hasOwnPassMark = assessment.passing != nil
    attempts = assessment.attempts
    review = assessment.review.rawValue
  }
}

extension ReleasedCourse.Scenario {
  fileprivate init(_ scenario: Courses.Scenario, page: String, _ writer: MarkdownWriter) {
    id = scenario.id.value
    was = scenario.was?.value
    code = scenario.stateCode.rawValue
    hash = scenario.hash.rawValue
    self.page = page
    title = scenario.title.value
    objective = scenario.objective?.value
    start = scenario.first
    scenes = scenario.scenes.map { scene in
      ReleasedCourse.Scene(
        id: scene.id.value, text: writer.text(of: scene.text),
        ending: scene.ending?.rawValue,
        decisions: scene.decisions.map {
          ReleasedCourse.Decision(
            id: $0.id.value, text: writer.text(of: $0.text), target: $0.target.value,
            feedback: $0.feedback.map { writer.text(of: $0) })
        })
    }
  }
}

extension ReleasedCourse.Checklist {
  fileprivate init(_ checklist: Courses.Checklist, page: String, _ writer: MarkdownWriter) {
    id = checklist.id.value
    was = checklist.was?.value
    self.page = page
    title = checklist.title?.value
    items = checklist.items.map {
      Item(
        id: $0.id.value, code: checklist.tick($0).code.rawValue,
        text: writer.text(of: $0.text))
    }
  }
}

extension ReleasedCourse.Finder {
  fileprivate init(_ finder: Courses.Finder, page: String, _ writer: MarkdownWriter) {
    id = finder.id.value
    was = finder.was?.value
    code = finder.stateCode.rawValue
    hash = finder.hash.rawValue
    self.page = page
    title = finder.title.value
    intro = writer.text(of: finder.intro)
    scale = finder.scale.map {
      Step(id: $0.id.value, text: writer.text(of: $0.text), points: $0.points)
    }
    statements = finder.statements.map {
      Statement(
        id: $0.id.value, code: finder.tracked($0).code.rawValue, text: writer.text(of: $0.text),
        stages: $0.stages.map(\.value))
    }
  }
}

extension ReleasedCourse.Toolkit {
  fileprivate init(_ toolkit: Courses.Toolkit) {
    title = toolkit.title?.value
    stages = toolkit.stages.map {
      Stage(id: $0.id.value, title: $0.title.value, summary: $0.summary?.value)
    }
  }
}

extension ReleasedCourse.Handout {
  fileprivate init(_ handout: Courses.Handout, _ writer: MarkdownWriter) {
    id = handout.id.value
    was = handout.was?.value
    file = handout.path
    title = handout.title.value
    summary = handout.summary?.value
    stages = handout.reference.stages.map(\.value)
    objectives = handout.reference.objectives.map(\.value)
    formats = handout.reference.formats.map(\.value)
    text = handout.content.map { block in
      switch block {
      case .markdown(let block): writer.text(of: block)
      case .form(let form): form.readableText
      }
    }.joined(separator: "\n\n")
  }
}

extension ReleasedCourse.Resource {
  fileprivate init(_ resource: Courses.Resource) {
    name = resource.name.value
    offers = resource.offers?.value
    phone = resource.phone?.value
    email = resource.email?.value
    url = resource.url?.value
    address = resource.address?.value
    hours = resource.hours?.value
  }
}

extension ReleasedCourse.Session {
  init(_ session: Courses.Session) {
    id = session.id.value
    title = session.title.value
    start = session.start.value
    end = session.end?.value
    timezone = session.timezone?.value
    place = session.place?.value
    url = session.url
    capacity = session.capacity
    registration = session.registration
    status = session.status
  }
}

extension Form {
  /// The form as lines, with the ids under which people's own copies keep what they filled in.
  fileprivate var readableText: String {
    ((title.map { [$0.value] } ?? []) + fields.map(\.readableText)).joined(separator: "\n")
  }
}

extension Form.Field {
  fileprivate var readableText: String {
    let details: String =
      switch kind {
      case .text: "text"
      case .longText(let lines): "\(lines) lines"
      case .choice(let options): "one of " + list(options)
      case .multiple(let options): "any of " + list(options)
      case .date: "date"
      case .number(let unit): "number" + (unit.map { " of \($0.value)" } ?? "")
      case .signature: "signature"
      case .rating(let scale):
        "\(scale.steps.lowerBound) \(scale.low?.value ?? "") to \(scale.steps.upperBound) \(scale.high?.value ?? "")"
      case .table(let grid):
        "table of " + list(grid.columns)
          + (grid.rows.isEmpty
            ? ", \(grid.count) rows" : ": " + grid.rows.map(\.value).joined(separator: ", "))
          + (grid.grows ? ", growing" : "")
      }
    return "[\(id.value): \(details)] \(label.value)" + (hint.map { " (\($0.value))" } ?? "")
  }

  private func list(_ options: [Form.Option]) -> String {
    options.map { "\($0.text.value) (\($0.id.value))" }.joined(separator: ", ")
  }
}
