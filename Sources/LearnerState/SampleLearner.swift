/// Learners who stopped at some point of a course, by whom later releases are tried.
package enum SampleLearner: String, Sendable, CaseIterable {
  case notStarted = "not started"
  case halfWay = "half-way"
  case failed = "failed"
  case passed = "passed"
  /// Everything done, as often and with as long answers as there can be.
  case atLimits = "at the limits"

  /// What an LMS holds of this learner; "" for one who never began.
  package func state(in course: TrackedCourse) -> String {
    guard self != .notStarted else { return "" }
    return learner(in: SampledCourse(course)).encode(for: course, limit: .max)
  }

  private func learner(in sampled: SampledCourse) -> LearnerState {
    let course = sampled.course
    var state = LearnerState()
    switch self {
    case .notStarted: return state
    case .halfWay:
      state.sequence = 9
      visit(course.pages.prefix((course.pages.count + 1) / 2), in: &state)
      practise(sampled.practised.prefix((sampled.practised.count + 1) / 2), in: &state)
      sit(course.assessments.prefix(course.assessments.count / 2), in: sampled, &state) { _ in true
      }
      if let open = course.assessments.dropFirst(course.assessments.count / 2).first {
        state.assessments[open.id] = AssessmentState(records: sampled.records(of: open, right: nil))
      }
      state.ticks = Set(course.ticks.prefix((course.ticks.count + 1) / 2).map(\.id))
      answer(course.finders, in: &state) { $0.prefix(($0.count + 1) / 2) }
    case .failed:
      state.sequence = 40
      visit(course.pages[...], in: &state)
      practise(sampled.practised[...], in: &state)
      sit(course.assessments[...], in: sampled, &state) { _ in false }
    case .passed:
      state.sequence = 60
      visit(course.pages[...], in: &state)
      practise(sampled.practised[...], in: &state)
      sit(course.assessments[...], in: sampled, &state) { _ in true }
      state.ticks = Set(course.ticks.map(\.id))
      answer(course.finders, in: &state) { $0[...] }
    case .atLimits:
      state.sequence = 36 * 36 * 36 * 36 * 36
      visit(course.pages[...], in: &state)
      practise(sampled.practised[...], attempts: 36 * 36 - 1, long: true, in: &state)
      sit(course.assessments[...], in: sampled, &state, long: true) { _ in true }
      for scenario in course.scenarios {
        state.scenarios[scenario.id] = ScenarioPath(
          hash: scenario.hash, digits: String(repeating: "A", count: scenario.steps))
      }
      state.ticks = Set(course.ticks.map(\.id))
      answer(course.finders, in: &state) { $0[...] }
    }
    state.standing = Outcome(course, state).standing
    return state
  }

  /// Whose place is the last page that they were on.
  private func visit(_ pages: ArraySlice<TrackedPage>, in state: inout LearnerState) {
    state.pages = Set(pages.map(\.id))
    state.place = pages.last?.id
  }

  /// Answers some statements of each finder, all with the step whose id comes first.
  private func answer(
    _ finders: [TrackedFinder], in state: inout LearnerState,
    _ some: ([TrackedStatement]) -> ArraySlice<TrackedStatement>
  ) {
    for finder in finders {
      state.finders[finder.id] = FinderAnswers(
        hash: finder.hash, given: some(finder.statements).map { $0.code.rawValue + "A" }.joined())
    }
  }

  private func practise(
    _ questions: ArraySlice<TrackedQuestion>, attempts: Int = 1, long: Bool = false,
    in state: inout LearnerState
  ) {
    for question in questions {
      state.answers[question.id] = GivenAnswer(
        hash: question.hash, result: .incorrect, attempts: attempts,
        answer: question.answerForm.sample(long: long))
    }
  }

  private func sit(
    _ assessments: ArraySlice<TrackedAssessment>, in sampled: SampledCourse,
    _ state: inout LearnerState, long: Bool = false, isRight: (TrackedAssessment) -> Bool
  ) {
    for assessment in assessments {
      let right = isRight(assessment)
      let records = sampled.records(of: assessment, right: right, long: long)
      let possible = sampled.points(of: records)
      state.assessments[assessment.id] = AssessmentState(
        attempts: assessment.attempts.map { min($0, long ? $0 : 1) } ?? (long ? 36 * 36 - 1 : 1),
        best: Score(earned: right ? possible : 0, possible: possible), phase: .submitted,
        passed: right || possible == 0, records: records)
    }
  }
}

/// A course whose questions are found by their ids.
private struct SampledCourse {
  let course: TrackedCourse
  private let questions: [String: TrackedQuestion]

  init(_ course: TrackedCourse) {
    self.course = course
    questions = Dictionary(
      course.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate var practised: [TrackedQuestion] { course.questions.filter(\.practice) }

  /// The questions of an attempt, judged all alike; `right` is nil for an attempt that is open.
  fileprivate func records(of assessment: TrackedAssessment, right: Bool?, long: Bool = false)
    -> [AnswerRecord]
  {
    let asked = assessment.questionIDs.compactMap { questions[$0] }
    let drawn =
      assessment.draw.map { count in
        Array(
          (long ? asked.sorted { $0.answerForm.worstLength > $1.answerForm.worstLength } : asked)
            .prefix(count))
      } ?? asked
    // Of an open attempt that asks all, only what was answered has a record.
    let shown = right == nil && assessment.draw == nil ? drawn.prefix(1) : drawn[...]
    return shown.map { question in
      AnswerRecord(
        question: .id(question.id), hash: question.hash,
        mark: right.map { question.points == 0 ? .notJudged : $0 ? .correct : .incorrect },
        answer: question.answerForm.sample(long: long))
    }
  }

  fileprivate func points(of records: [AnswerRecord]) -> Int {
    records.reduce(0) { sum, record in
      guard case .id(let id) = record.question else { return sum }
      return sum + (questions[id]?.points ?? 0)
    }
  }
}

extension AnswerForm {
  /// An answer of this form, the longest where it is to be long.
  fileprivate func sample(long: Bool) -> String {
    switch self {
    case .oneOf: "A"
    case .someOf: "B" + String(repeating: "A", count: max(0, worstLength - 1))
    case .arranged(let count):
      String(
        (0..<count).map {
          Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")[$0]
        })
    // "1" and "0" in base64url.
    case .number: long ? String("LTEyMzQ1Njc4OTAuMTIzNDU2Nw".prefix(worstLength)) : "MQ"
    case .text(let count):
      count == 0 ? "" : String(repeating: "eHh4", count: long ? max(1, count / 3) : 1)
    }
  }
}
