internal import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText

/// What the player has to know of the course, as JSON.
struct PlayerData {
  let document: SiteDocument
  let connection: PlayerConnection
  /// Questions that stand on a page by themselves.
  private let practised: Set<String>
  private let pageIDs: [String: String]
  private let variables: VariableText

  init(document: SiteDocument, connection: PlayerConnection) {
    self.document = document
    self.connection = connection
    variables = document.course.definition.variableText
    let pages = document.course.pages
    pageIDs = Dictionary(
      pages.map { ($0.path, $0.id.value) }, uniquingKeysWith: { first, _ in first })
    practised = Set(pages.flatMap(\.questions).map(\.id.value))
  }

  private var course: Course { document.course }

  var json: String {
    let definition = course.definition
    let before = [
      ("id", quoted(definition.id.value)),
      ("key", quoted(definition.key + (document.moduleID.map { "-\($0)" } ?? ""))),
      ("sco", sco),
      ("title", quoted(document.title)),
      ("version", quoted(definition.version)),
      ("language", quoted(definition.language)),
      ("navigation", quoted(definition.navigation.rawValue)),
      ("passing", definition.passing.decimal),
      (
        "completion",
        object([
          ("pages", quoted(definition.completion.pages.rawValue)),
          ("assessments", quoted(definition.completion.assessments.rawValue)),
        ])
      ),
    ]
    let after = [
      ("logo", logo),
      ("modules", list(definition.modules.map(module))),
      ("pages", list(course.pages.map(page))),
      ("questions", list(course.askedQuestions.map(question))),
      (
        "assessments",
        list(course.pages.flatMap { page in page.assessments.map { assessment($0, page) } })
      ),
      ("scenarios", list(course.scenarios.map(scenario))),
      (
        "ticks",
        list(
          course.checklists.flatMap(\.ticks).map {
            object([("id", quoted($0.id)), ("code", quoted($0.code.rawValue))])
          })
      ),
      ("finders", list(course.finders.map(finder))),
      ("objectives", list(ReportedObjective.all(of: document, connection).map(objective))),
      ("completionObjective", document.opensOthers ? quoted("complete") : "null"),
      ("handouts", list(course.handouts.map(handout))),
    ]
    return object(
      before + limit + after + (document.extras.contains(.own) ? [("own", own)] : []))
  }

  /// The characters of learner state; nothing where there is no limit.
  private var limit: [(String, String)] {
    connection.stateLimit.map { [("stateLimit", String($0))] } ?? []
  }

  /// What learners may have their own values for, and the titles that show them.
  private var own: String {
    let definition = course.definition
    let variables = definition.offeredVariables.map { variable in
      object([
        ("name", quoted(variable.name)), ("code", quoted(variable.code.rawValue)),
        ("value", quoted(variable.value)), ("max", "\(variable.max)"),
      ])
    }
    return object([
      ("key", quoted(definition.key)), ("variables", list(variables)),
      ("titles", list(ownTitles)),
    ])
  }

  private var ownTitles: [String] {
    let definition = course.definition
    let title =
      switch document.scope {
      case .course: definition.title.value
      case .module: definition.modules.first?.title.value ?? ""
      case .toolkit: definition.toolkit?.title?.value ?? definition.title.value
      }
    let titles =
      [("course", "", title), ("sco", "", definition.title.value)]
      + definition.modules.map { ("modules", $0.id.value, $0.title.value) }
      + course.pages.map { ("pages", $0.id.value, $0.title.value) }
      + course.assessments.map { ("assessments", $0.id.value, $0.title.value) }
    return titles.compactMap { kind, id, text in
      definition.variableText.templateOfPlainText(text).map {
        list([quoted(kind), quoted(id), quoted($0)])
      }
    }
  }

  private var sco: String {
    let kind =
      switch document.scope {
      case .course: "course"
      case .module: "module"
      case .toolkit: "toolkit"
      }
    return object([
      ("kind", quoted(kind)), ("id", document.moduleID.map(quoted) ?? "null"),
      ("courseTitle", quoted(document.courseTitle)),
    ])
  }

  private func objective(_ objective: ReportedObjective) -> String {
    object([
      ("id", quoted(objective.id)), ("text", text(objective.text)),
      ("questions", list(objective.questions.map(quoted))),
      ("pages", list(objective.pages.map(quoted))),
    ])
  }

  private var logo: String {
    (course.definition.theme.logo?.value).flatMap { SourcePath.resolve($0) }
      .map { quoted(AssetName.name(for: $0)) } ?? "null"
  }

  private func module(_ module: Module) -> String {
    let pages = module.pages.compactMap { SourcePath.resolve($0.path.value) }
      .compactMap { pageIDs[$0] }
    return object([
      ("id", quoted(module.id.value)),
      ("title", text(module.title.value)),
      // Another SCO's completion is the LMS's to know.
      (
        "requires",
        list(document.scope == .course ? module.requires.map { quoted($0.value) } : [])
      ),
      ("pages", list(pages.map(quoted))),
    ])
  }

  private func page(_ page: Page) -> String {
    // In one go, for a course can have thousands.
    var json = ""
    json.reserveCapacity(160)
    func add(_ name: String, _ text: String) {
      json += name
      JSONText.append(text, to: &json)
    }
    add("{\"id\":", page.id.value)
    add(",\"code\":", page.stateCode.rawValue)
    add(",\"title\":", variables.inPlainText(page.title.value))
    if let module = course.moduleID(of: page) {
      add(",\"module\":", module)
    } else {
      json += ",\"module\":null"
    }
    json += course.isRequired(page) ? ",\"required\":true" : ",\"required\":false"
    json += ",\"minutes\":"
    json += number(page.duration.flatMap(Forms.minutes))
    return json + "}"
  }

  private func question(_ question: Question) -> String {
    let choices = self.choices(question.kind.answers.map { ($0.id, $0.isCorrect) })
    let objective = question.objective.map {
      quoted(ReportedObjective.id($0.value, in: document, connection))
    }
    let members = [
      ("id", quoted(question.id.value)),
      ("code", quoted(question.stateCode.rawValue)),
      ("hash", quoted(question.hash.rawValue)),
      ("kind", quoted(question.kind.name)),
      ("points", "\(question.points)"),
      ("partial", question.givesPartialCredit ? "true" : "false"),
      ("attempts", number(question.attempts)),
      ("practice", practised.contains(question.id.value) ? "true" : "false"),
      ("lms", quoted(question.recordID)),
      ("objective", objective ?? "null"),
      ("prompt", text(question.prompt.plainText)),
      ("choices", list(choices)),
    ]
    return object(members + answers(question.kind))
  }

  private func choices(_ answers: [(id: String, isCorrect: Bool)]) -> [String] {
    let sorted = answers.map(\.id).sorted()
    return answers.map { answer in
      object([
        ("id", quoted(answer.id)), ("correct", answer.isCorrect ? "true" : "false"),
        ("lms", quoted(answer.id)),
        ("lms12", quoted(LMSCharacter.at(sorted.firstIndex(of: answer.id) ?? 0))),
      ])
    }
  }

  /// What judging an answer takes that is not one of the choices.
  private func answers(_ kind: QuestionKind) -> [(String, String)] {
    switch kind {
    case .choice, .multiple, .trueFalse, .ordering, .likert: []
    case .numeric(let range):
      [
        ("range", list(["\(range.from)", "\(range.to)"].map(quoted))),
        ("answer", (range.answer?.description).map(quoted) ?? "null"),
      ]
    case .reflection(let reflection): [("keep", quoted(reflection.keep.rawValue))]
    case .matching(let matching):
      [("options", list(choices(matching.options.map { ($0.id.value, false) })))]
    case .fillIn(let accepted):
      [
        ("accept", list(accepted.texts.map { quoted($0.value) })),
        ("case", quoted(accepted.letterCase.rawValue)),
        ("accents", quoted(accepted.accents.rawValue)),
      ]
    }
  }

  private func assessment(_ assessment: Assessment, _ page: Page) -> String {
    object([
      ("id", quoted(assessment.id.value)),
      ("code", quoted(assessment.stateCode.rawValue)),
      ("title", text(assessment.title.value)),
      ("page", quoted(page.id.value)),
      ("questions", list(course.questionIDs(of: assessment).map(quoted))),
      ("draw", number(assessment.drawCount)),
      ("lms", quoted(assessment.recordID)),
      ("passing", (assessment.passing ?? course.definition.passing).decimal),
      ("attempts", number(assessment.attempts)),
      ("review", quoted(assessment.review.rawValue)),
    ])
  }

  private func scenario(_ scenario: Scenario) -> String {
    object([
      ("id", quoted(scenario.id.value)), ("code", quoted(scenario.stateCode.rawValue)),
      ("hash", quoted(scenario.hash.rawValue)),
    ])
  }

  private func finder(_ finder: Finder) -> String {
    object([
      ("id", quoted(finder.id.value)), ("code", quoted(finder.stateCode.rawValue)),
      ("hash", quoted(finder.hash.rawValue)),
      ("statements", list(finder.statements.map { quoted(finder.tracked($0).code.rawValue) })),
    ])
  }

  private func handout(_ handout: Handout) -> String {
    object([
      ("id", quoted(handout.id.value)),
      ("title", text(handout.title.value)),
      ("href", quoted("toolkit/\(handout.id.value).html")),
    ])
  }

  private func object(_ members: [(String, String)]) -> String {
    var text = "{"
    text.reserveCapacity(members.reduce(2) { $0 + $1.0.utf8.count + $1.1.utf8.count + 4 })
    for (name, value) in members {
      // Names are ours and need no escapes.
      text += text.utf8.count > 1 ? ",\"" : "\""
      text += name
      text += "\":"
      text += value
    }
    return text + "}"
  }

  private func list(_ items: [String]) -> String {
    var text = "["
    text.reserveCapacity(items.reduce(2) { $0 + $1.utf8.count + 1 })
    for item in items {
      if text.utf8.count > 1 { text += "," }
      text += item
    }
    return text + "]"
  }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
  private func text(_ text: String) -> String {
    quoted(variables.inPlainText(text))
  }
}
