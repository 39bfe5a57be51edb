internal import Courses
internal import Diagnostics
internal import LearnerState
internal import MarkdownText

/// What the player has to know of the course, as JSON.
struct PlayerData {
  let course: Course
  let stateLimit: Int?
  /// Questions that stand on a page by themselves.
  private let practised: Set<String>
  private let pageIDs: [String: String]

  init(course: Course, stateLimit: Int?) {
    self.course = course
    self.stateLimit = stateLimit
    pageIDs = Dictionary(
      course.pages.map { ($0.path, $0.id.value) }, uniquingKeysWith: { first, _ in first })
    practised = Set(course.pages.flatMap(\.questions).map(\.id.value))
  }

  var json: String {
    let definition = course.definition
    return object([
      ("id", quoted(definition.id.value)),
      ("key", quoted(definition.key)),
      ("title", text(definition.title.value)),
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
      ("stateLimit", number(stateLimit)),
      ("logo", logo),
      ("modules", list(definition.modules.map(module))),
      ("pages", list(course.pages.map(page))),
      ("questions", list(course.questions.map(question))),
      (
        "assessments",
        list(course.pages.flatMap { page in page.assessments.map { assessment($0, page) } })
      ),
      ("handouts", list(course.handouts.map(handout))),
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
      ("requires", list(module.requires.map { quoted($0.value) })),
      ("pages", list(pages.map(quoted))),
    ])
  }

  private func page(_ page: Page) -> String {
    let module = course.module(of: page)
    return object([
      ("id", quoted(page.id.value)),
      ("code", quoted(page.stateCode.rawValue)),
      ("title", text(page.title.value)),
      ("module", module.map { quoted($0.id.value) } ?? "null"),
      ("required", course.isRequired(page) ? "true" : "false"),
      ("minutes", number(page.duration.flatMap(Forms.minutes))),
    ])
  }

  private func question(_ question: Question) -> String {
    let choices = question.kind.answers.map { answer in
      object([("id", quoted(answer.id)), ("correct", answer.isCorrect ? "true" : "false")])
    }
    return object([
      ("id", quoted(question.id.value)),
      ("code", quoted(question.stateCode.rawValue)),
      ("hash", quoted(question.hash.rawValue)),
      ("kind", quoted(question.kind.name)),
      ("points", "\(question.points)"),
      ("attempts", number(question.attempts)),
      ("practice", practised.contains(question.id.value) ? "true" : "false"),
      ("choices", list(choices)),
    ])
  }

  private func assessment(_ assessment: Assessment, _ page: Page) -> String {
    object([
      ("id", quoted(assessment.id.value)),
      ("code", quoted(assessment.stateCode.rawValue)),
      ("title", text(assessment.title.value)),
      ("page", quoted(page.id.value)),
      ("questions", list(course.questionIDs(of: assessment).map(quoted))),
      ("draw", number(assessment.drawCount)),
      ("passing", (assessment.passing ?? course.definition.passing).decimal),
      ("attempts", number(assessment.attempts)),
      ("review", quoted(assessment.review.rawValue)),
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
    "{" + members.map { "\(quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
  private func text(_ text: String) -> String {
    quoted(course.definition.variableText.inPlainText(text))
  }
}
