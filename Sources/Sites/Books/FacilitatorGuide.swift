internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The book for those who lead a group through the course.
struct FacilitatorGuide {
  let course: Course
  let references: References
  let clock: AgendaClock
  private let words: BookStrings
  private let agenda: Agenda
  /// The ids of the pages that need each handout, by its id.
  private let uses: [String: Set<String>]

  init(course: Course, references: References, clock: AgendaClock) {
    self.course = course
    self.references = references
    self.clock = clock
    words = BookStrings(course.definition.language)
    agenda = Agenda(course)
    uses = course.pagesByHandout(withNotes: true).mapValues { Set($0.map(\.id.value)) }
  }

  func book() -> Book {
    let kind = words("guide")
    let facts = BookFacts(course, references, words)
    let chapters =
      glance + agendaChapter + materials + modules + assessments + sessions + resources + signIn
    let entries = chapters.compactMap { block -> BookEntry? in
      guard case .heading(let level, let title, let id?, _) = block else { return nil }
      return BookEntry(title: title, id: id, isDeep: level > 1)
    }
    return Book(
      name: "facilitator-guide", kind: kind,
      blocks: [
        .cover(facts.cover(kind, owner: nil)), .chapter(words("contents"), id: "contents"),
        .entries(entries),
      ] + chapters)
  }

  /// What links lead to in it.
  var links: BookLinks {
    BookLinks(
      references: references, handouts: [], pages: Set(course.pages.map(\.id.value)))
  }

  private var glance: [BookBlock] {
    let definition = course.definition
    let minutes = agenda.minutes
    let facts: [String?] = [
      definition.audience.map { "\(words("audience")): \(references.plain($0))" },
      minutes > 0 ? "\(words("duration")): \(duration(minutes))\(pauses)" : nil,
    ]
    let objectives = definition.objectives.map { references.plain($0.text.value) }
    let description = definition.description.demoted(by: 1)
    return [.chapter(words("glance"), id: "glance")]
      + facts.compactMap { $0 }.map(BookBlock.paragraph)
      + [.markdown(BookText(blocks: description, path: "course.yaml", id: "glance"))]
      + (objectives.isEmpty
        ? [] : [.heading(2, words("objectives")), .bullets(objectives)])
  }

  private func duration(_ minutes: Int) -> String {
    words(agenda.hasUnknown ? "duration.least" : "duration.minutes", ["minutes": "\(minutes)"])
      + (minutes >= 60 ? " (\(AgendaClock(start: nil).text(minutes, in: language)))" : "")
  }

  private var pauses: String {
    agenda.pauses == 0 ? "" : ", " + words("agenda.breaks", ["minutes": "\(agenda.pauses)"])
  }

  private var language: String { course.definition.language }

  private func time(_ minutes: Int) -> String { clock.text(minutes, in: language) }

  private var agendaChapter: [BookBlock] {
    let rows = agenda.items.map { item -> BookTable.Row in
      let minutes = item.minutes.map { "\($0)" } ?? ""
      let time = self.time(item.start)
      switch item.kind {
      case .module(let index):
        let title = references.plain(course.modulesWithPages[index].module.title.value)
        let end = item.isExact ? " – " + self.time(item.start + (item.minutes ?? 0)) : ""
        return .init(cells: [time + end, title, minutes, ""], isGroup: true)
      case .page(let page):
        return .init(cells: [
          time, references.plain(page.title.value), minutes,
          tools(of: page).map { references.plain($0.title.value) }.joined(separator: ", "),
        ])
      case .pause(let pause):
        let title = pause.title.map { references.plain($0.value) } ?? words("agenda.break")
        return .init(cells: [time, title, minutes, ""], isGroup: true)
      }
    }
    let total = BookTable.Row(
      cells: [time(agenda.minutes), words("agenda.total"), "\(agenda.minutes)", ""],
      isGroup: true)
    return [
      .chapter(words("agenda"), id: "agenda"),
      .table(
        BookTable(
          header: ["agenda.time", "agenda.activity", "agenda.minutes", "agenda.tools"].map {
            words($0)
          },
          rows: rows + [total], widths: [28, 37, 11, 24], style: .agenda)),
    ] + (agenda.hasUnknown ? [.small(words("agenda.unknown"))] : [])
  }

  /// The handouts that a page shows or links to, or that its notes do.
  private func tools(of page: Page) -> [Handout] {
    course.handouts.filter { uses[$0.id.value]?.contains(page.id.value) == true }
  }

  private var materials: [BookBlock] {
    let handouts = course.handouts
    let things = course.pages.flatMap(\.facilitatorNotes).flatMap(\.materials).map {
      references.plain($0.value)
    }
    var seen: Set<String> = []
    let once = things.filter { seen.insert($0).inserted }
    guard !handouts.isEmpty || !once.isEmpty else { return [] }
    return [.chapter(words("materials"), id: "materials")]
      + (once.isEmpty ? [] : [.heading(2, words("materials.have")), .boxes(once)])
      + (handouts.isEmpty
        ? []
        : [
          .heading(2, words("materials.print") + ":"),
          .boxes(handouts.map { references.plain($0.title.value) }),
        ])
  }

  private var modules: [BookBlock] {
    let starts = Dictionary(
      agenda.items.compactMap { item -> (String, Agenda.Item)? in
        if case .page(let page) = item.kind { (page.id.value, item) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    return course.modulesWithPages.flatMap { module, pages -> [BookBlock] in
      [
        .chapter(
          references.plain(module.title.value), id: BookLinks.anchor(ofModule: module.id.value))
      ] + (module.summary.map { [.paragraph(references.plain($0.value))] } ?? [])
        + pages.flatMap { blocks($0, starts[$0.id.value]) }
    }
  }

  private func blocks(_ page: Page, _ item: Agenda.Item?) -> [BookBlock] {
    let id = page.id.value
    let time = item.map { item in
      self.time(item.start)
        + (item.minutes.map {
          " · " + words("duration.minutes", ["minutes": "\($0)"])
        } ?? "")
    }
    let tools = self.tools(of: page).map { references.plain($0.title.value) }
    let finders = page.finders.flatMap {
      FinderSheet(finder: $0, course: course, references: references, words: words).blocks()
    }
    let scenes = page.scenarios.flatMap { scenario in
      ScenarioScenes(
        scenario: scenario, path: page.path, references: references, words: words
      ).blocks()
    }
    // What is drawn stands at the end: it is long, and for nobody at once.
    let tests = page.assessments.flatMap { assessment in
      assessment.drawCount == nil
        ? key(of: assessment)
        : [
          .entries([
            BookEntry(
              title: "\(words("answer.key")): \(references.plain(assessment.title.value))",
              id: anchor(of: assessment))
          ])
        ]
    }
    let notes = page.facilitatorNotes.enumerated().map { number, note in
      BookBlock.aside(
        words("notes"),
        (note.materials.isEmpty
          ? []
          : [
            .small(words("materials.have") + ":"),
            .boxes(note.materials.map { references.plain($0.value) }),
          ])
          + [
            .markdown(
              BookText(
                blocks: note.notes.demoted(by: 1), path: page.path,
                id: "\(id)--note-\(number + 1)"))
          ])
    }
    let questions = AnswerKey(references: references, words: words)
      .blocks(page.questions, in: id)
    return [
      .heading(2, references.plain(page.title.value), id: BookLinks.anchor(ofPage: id))
    ] + (time.map { [.small($0)] } ?? []) + notes
      + (tools.isEmpty ? [] : [.paragraph("\(words("tools")): \(tools.joined(separator: ", "))")])
      + finders + scenes + tests
      + (questions.isEmpty ? [] : [.heading(3, words("answer.practice"))] + questions)
  }

  private var assessments: [BookBlock] {
    let drawn = course.assessments.filter { $0.drawCount != nil }
    return drawn.isEmpty
      ? [] : [.chapter(words("answer.key"), id: "answer-key")] + drawn.flatMap(key)
  }

  /// The questions of an assessment with their answers.
  private func key(of assessment: Assessment) -> [BookBlock] {
    let passing = assessment.passing ?? course.definition.passing
    let questions = course.questionIDs(of: assessment).compactMap { references.questions[$0] }
    let drawn = assessment.drawCount.map {
      [BookBlock.small(words("answer.drawn", ["count": "\($0)"]))]
    }
    let isChapter = drawn != nil
    return [
      .heading(
        isChapter ? 2 : 3, references.plain(assessment.title.value),
        id: isChapter ? anchor(of: assessment) : nil),
      .small(words("answer.passing", ["percent": passing.percent])),
    ] + (drawn ?? [])
      + AnswerKey(references: references, words: words)
      .blocks(questions, in: "key--\(assessment.id.value)")
  }

  private func anchor(of assessment: Assessment) -> String { "assessment-\(assessment.id.value)" }

  private var sessions: [BookBlock] {
    guard let sessions = course.definition.sessions, !sessions.isEmpty else { return [] }
    let lines = sessions.map { session -> String in
      let rest = [session.timezone?.value, session.place?.value, session.url].compactMap { $0 }
        .map(references.plain)
      return ([references.plain(session.title.value), when(session)] + rest)
        .joined(separator: " · ")
    }
    return [.chapter(words("sessions"), id: "sessions"), .bullets(lines)]
  }

  /// The day and the times of a session, where it is held.
  private func when(_ session: Session) -> String {
    let (day, start) = moment(session.start.value)
    guard let end = session.end.map({ moment($0.value) }) else { return "\(day), \(start)" }
    return "\(day), \(start) – \(end.day == day ? "" : "\(end.day), ")\(end.time)"
  }

  private func moment(_ text: String) -> (day: String, time: String) {
    let parts = text.split(separator: "T")
    let numbers = parts.last?.split(separator: ":").prefix(2).compactMap { Int($0.prefix(2)) } ?? []
    guard parts.count == 2, numbers.count == 2 else { return (text, "") }
    let time = AgendaClock(start: 0).text(numbers[0] * 60 + numbers[1], in: language)
    return (String(parts[0]), time + (text.hasSuffix("Z") ? " UTC" : ""))
  }

  private var resources: [BookBlock] {
    ResourceChapter(
      resources: course.definition.resources, references: references, language: language
    ).blocks()
  }

  private var signIn: [BookBlock] {
    let header = ["signin.name", "signin.organization", "signin.contact", "signin.signature"]
    return [
      .chapter(words("signin"), id: "sign-in"),
      .paragraph(
        "\(references.plain(course.definition.title.value)) · \(words("signin.date")): ____________________"
      ),
      .table(
        BookTable(
          header: header.map { words($0) },
          rows: (0..<15).map { _ in BookTable.Row(cells: ["", "", "", ""]) },
          widths: [26, 26, 26, 22], style: .blank)),
    ]
  }
}

extension PassMark {
  /// The mark in percent, with no needless digits.
  var percent: String {
    let (whole, rest) = tenThousandths.quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return "\(whole)" }
    return "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0" : "") + "\(rest)")
  }
}
