internal import Courses
internal import Diagnostics
internal import MarkdownText

/// What serves an objective, with titles and places, for people and programs.
package struct Service: Sendable, Encodable {
  package struct Page: Sendable, Encodable {
    package let id: String
    package let title: String
    package let module: String
    /// Nil where the page does not say how long it takes.
    package let minutes: Int?
  }

  package struct Question: Sendable, Encodable {
    package let id: String
    package let kind: String
    package let prompt: String
    /// The ids of the pages or assessments that ask it.
    package let places: [String]
    /// Whether some assessment draws it from a bank, so that not all learners meet it.
    package let isDrawn: Bool

    private enum CodingKeys: String, CodingKey {
      case id, kind, prompt, places
      case isDrawn = "drawn"
    }
  }

  package struct Item: Sendable, Encodable {
    package let id: String
    package let title: String
  }

  package let pages: [Page]
  package let practice: [Question]
  package let scored: [Question]
  package let scenarios: [Item]
  package let handouts: [Item]
  package let modules: [Item]

  init(_ service: ObjectiveService, _ sources: ServiceSources) {
    pages = service.pages.map(sources.page)
    practice = service.practice.map(sources.question)
    scored = service.scored.map(sources.question)
    scenarios = service.scenarios.map { sources.item($0.id.value, $0.title.value) }
    handouts = service.handouts.map { sources.item($0.id.value, $0.title.value) }
    modules = service.modules.map { sources.item($0.id.value, $0.title.value) }
  }

  package var isEmpty: Bool {
    pages.isEmpty && practice.isEmpty && scored.isEmpty && scenarios.isEmpty && handouts.isEmpty
  }

  /// How many pages do not say how long they take.
  package var pagesWithoutDuration: Int { pages.count { $0.minutes == nil } }

  /// The minutes of the pages that say them; nil where there are pages and none does.
  package var minutes: Int? {
    let known = pages.compactMap(\.minutes)
    return known.isEmpty && !pages.isEmpty ? nil : known.reduce(0, +)
  }

  /// The minutes for people: `12`, `12+` where some are unknown, `?` where all are.
  var minutesText: String {
    minutes.map { "\($0)" + (pagesWithoutDuration > 0 ? "+" : "") } ?? "?"
  }

  /// The numbers of a row, in the order of `headings`.
  var cells: [String] {
    [
      "\(pages.count)", minutesText, "\(practice.count)", "\(scored.count)", "\(scenarios.count)",
      "\(handouts.count)", "\(modules.count)",
    ]
  }

  static let headings = [
    "pages", "minutes", "practice", "scored", "scenarios", "handouts", "modules",
  ]

  /// Everything in a line.
  var summary: String {
    [
      "\(Self.count(pages.count, "page")) (\(minutesText) min)",
      "\(practice.count) practice and \(Self.count(scored.count, "scored question"))",
      Self.count(scenarios.count, "scenario"), Self.count(handouts.count, "handout"),
      Self.count(modules.count, "module"),
    ].joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

/// Where the things of a course stand, looked up once.
struct ServiceSources {
  private let course: Course
  private let variables: VariableText
  private let pages: [String: [String]]
  private let assessments: [String: [Assessment]]

  init(_ course: Course) {
    self.course = course
    variables = course.definition.variableText
    pages = Dictionary(
      course.pages.flatMap { page in page.questions.map { ($0.id.value, [page.id.value]) } },
      uniquingKeysWith: +)
    assessments = Dictionary(
      course.assessments.flatMap { assessment in
        course.questionIDs(of: assessment).map { ($0, [assessment]) }
      }, uniquingKeysWith: +)
  }

  func item(_ id: String, _ title: String) -> Service.Item {
    Service.Item(id: id, title: variables(title).oneLine)
  }

  func page(_ page: Page) -> Service.Page {
    Service.Page(
      id: page.id.value, title: variables(page.title.value).oneLine,
      module: course.module(of: page)?.id.value ?? "", minutes: page.minutes)
  }

  func question(_ question: Question) -> Service.Question {
    let asking = assessments[question.id.value] ?? []
    return Service.Question(
      id: question.id.value, kind: question.kind.name,
      prompt: variables(question.prompt.plainText).oneLine,
      places: (pages[question.id.value] ?? []) + asking.map(\.id.value),
      isDrawn: asking.contains { $0.drawCount != nil })
  }
}
