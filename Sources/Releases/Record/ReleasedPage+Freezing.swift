internal import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText

extension ReleasedCourse.Page {
  init(
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
  init(_ recording: Courses.Recording, _ writer: MarkdownWriter) {
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
  init(
    _ question: Courses.Question, home: String, path: String, _ course: Course,
    _ addresses: ReleasedAddresses
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
  init(_ assessment: Courses.Assessment, page: String, course: Course) {
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
  init(_ scenario: Courses.Scenario, page: String, _ writer: MarkdownWriter) {
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
  init(_ checklist: Courses.Checklist, page: String, _ writer: MarkdownWriter) {
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
  init(_ finder: Courses.Finder, page: String, _ writer: MarkdownWriter) {
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
