extension LearnerState {
  /// The state without as much of what may be left out as makes its text so much shorter.
  func reduced(by excess: Int, for course: TrackedCourse) -> LearnerState {
    var fitting = Fitting(state: self, course: course, excess: excess)
    fitting.dropUnknownEntries()
    fitting.dropRecords()
    fitting.dropFinderAnswers()
    fitting.emptyPaths()
    fitting.emptyAnswers { $0.hash != $1 }
    fitting.emptyAnswers { question, _ in question.answerForm.isText }
    return fitting.state
  }
}

/// Leaves things out of a state, always the last one first, until nothing exceeds.
private struct Fitting {
  var state: LearnerState
  let course: TrackedCourse
  var excess: Int
  let questions: [String: TrackedQuestion]

  init(state: LearnerState, course: TrackedCourse, excess: Int) {
    self.state = state
    self.course = course
    self.excess = excess
    questions = Dictionary(course.questions.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func dropUnknownEntries() {
    let others = state.knownEntries(for: course).count
    while excess > 0, let last = state.unknown.popLast() {
      let comma = others + state.unknown.count > 0 ? 1 : 0
      excess -= last.utf8.count + comma
    }
  }

  /// Drops records that no attempt of today's assessments would have.
  mutating func dropRecords() {
    for assessment in course.assessments.reversed() {
      guard let records = state.assessments[assessment.id]?.records else { continue }
      for index in assessment.surplus(of: records).reversed() where excess > 0 {
        excess -= records[index].length
        state.assessments[assessment.id]?.records.remove(at: index)
      }
    }
  }

  /// Drops answers in finders that are not asked today, or on another scale.
  mutating func dropFinderAnswers() {
    for finder in course.finders.reversed() {
      guard excess > 0, let answers = state.finders[finder.id] else { continue }
      let read = answers.read(by: finder)
      excess -= answers.given.utf8.count - read.utf8.count
      state.finders[finder.id]?.given = read
    }
  }

  /// Empties ways through scenarios that are others today.
  mutating func emptyPaths() {
    for scenario in course.scenarios.reversed() {
      guard excess > 0, let path = state.scenarios[scenario.id], path.hash != scenario.hash else {
        continue
      }
      excess -= path.digits.utf8.count
      state.scenarios[scenario.id]?.digits = ""
    }
  }

  /// Empties answers, results stay.
  mutating func emptyAnswers(where mayGo: (TrackedQuestion, QuestionHash) -> Bool) {
    for assessment in course.assessments.reversed() {
      let records = state.assessments[assessment.id]?.records ?? []
      for (index, record) in records.enumerated().reversed() {
        guard excess > 0, case .id(let id) = record.question, let question = questions[id],
          mayGo(question, record.hash)
        else { continue }
        excess -= record.answer.utf8.count
        state.assessments[assessment.id]?.records[index].answer = ""
      }
    }
    for question in course.questions.reversed() {
      guard excess > 0, let given = state.answers[question.id], mayGo(question, given.hash) else {
        continue
      }
      excess -= given.answer.utf8.count
      state.answers[question.id]?.answer = ""
    }
  }
}

extension TrackedAssessment {
  /// The places of records that are of no question of this assessment, of one that has a record
  /// before, or beyond as many as it draws.
  fileprivate func surplus(of records: [AnswerRecord]) -> [Int] {
    var open = Set(questionIDs)
    var left = draw ?? open.count
    return records.indices.filter { index in
      guard left > 0, case .id(let id) = records[index].question, open.remove(id) != nil else {
        return true
      }
      left -= 1
      return false
    }
  }
}

extension AnswerRecord {
  /// The length in the text, with the full stop.
  fileprivate var length: Int {
    1 + Code.length + QuestionHash.length + 1 + answer.utf8.count
  }
}
