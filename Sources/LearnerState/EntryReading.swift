/// Gives entries their meaning in a course.
struct EntryReading {
  private let damaged: Bool
  private let pages: [Code: TrackedPage]
  private let questions: [Code: TrackedQuestion]
  private let assessments: [Code: TrackedAssessment]
  private let scenarios: [Code: TrackedScenario]
  private let ticks: [Code: TrackedTick]
  private let finders: [Code: TrackedFinder]

  init(course: TrackedCourse, damaged: Bool) {
    self.damaged = damaged
    pages = Dictionary(course.pages.map { ($0.code, $0) }) { first, _ in first }
    questions = Dictionary(course.questions.map { ($0.code, $0) }) { first, _ in first }
    assessments = Dictionary(course.assessments.map { ($0.code, $0) }) { first, _ in first }
    scenarios = Dictionary(course.scenarios.map { ($0.code, $0) }) { first, _ in first }
    ticks = Dictionary(course.ticks.map { ($0.code, $0) }) { first, _ in first }
    finders = Dictionary(course.finders.map { ($0.code, $0) }) { first, _ in first }
  }

  /// Puts one entry into a state; what this release does not know goes among the unknown.
  func read(_ entry: Entry, into state: inout LearnerState) {
    switch entry.content {
    case .page(let code):
      guard let page = pages[code] else { return keep(entry, in: &state) }
      state.pages.insert(page.id)
    case .question(let code, let answer):
      guard let question = questions[code], question.practice else {
        return keep(entry, in: &state)
      }
      state.answers[question.id] = answer
    case .assessment(let code, var value):
      guard let assessment = assessments[code] else { return keep(entry, in: &state) }
      value.records = value.records.map(named)
      state.assessments[assessment.id] = value
    case .scenario(let code, let path):
      guard let scenario = scenarios[code] else { return keep(entry, in: &state) }
      state.scenarios[scenario.id] = path
    case .tick(let code):
      guard let tick = ticks[code] else { return keep(entry, in: &state) }
      state.ticks.insert(tick.id)
    case .finder(let code, let answers):
      guard let finder = finders[code] else { return keep(entry, in: &state) }
      state.finders[finder.id] = answers
    case .laterLetter:
      keep(entry, in: &state)
    case .unreadable:
      // In damaged state this is the damage, not a later format.
      if !damaged { keep(entry, in: &state) }
    }
  }

  private func keep(_ entry: Entry, in state: inout LearnerState) {
    state.unknown.append(entry.text)
  }

  /// The record with its question's id, where the course has the question.
  private func named(_ record: AnswerRecord) -> AnswerRecord {
    guard case .unknown(let code) = record.question, let question = questions[code] else {
      return record
    }
    var record = record
    record.question = .id(question.id)
    return record
  }
}
