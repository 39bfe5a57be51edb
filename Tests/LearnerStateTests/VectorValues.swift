import LearnerState
import Testing

// From the vectors' JSON to this room's values and back.

extension TrackedCourse {
  init(_ json: CourseJSON) throws {
    self.init(
      version: json.version,
      pages: try json.pages.map {
        TrackedPage(
          id: $0.id, code: try #require(Code(rawValue: $0.code)), required: $0.required)
      },
      questions: try json.questions.map(TrackedQuestion.init),
      assessments: try json.assessments.map {
        TrackedAssessment(
          id: $0.id, code: try #require(Code(rawValue: $0.code)), questionIDs: $0.questions,
          draw: $0.draw, passing: tenThousandths($0.passing), attempts: $0.attempts)
      },
      scenarios: try json.scenarios.map {
        TrackedScenario(
          id: $0.id, code: try #require(Code(rawValue: $0.code)),
          hash: try #require(QuestionHash(rawValue: $0.hash)), steps: 10)
      },
      ticks: try json.ticks.map {
        TrackedTick(id: $0.id, code: try #require(Code(rawValue: $0.code)))
      },
      finders: try (json.finders ?? []).map { finder in
        TrackedFinder(
          id: finder.id, code: try #require(Code(rawValue: finder.code)),
          hash: try #require(QuestionHash(rawValue: finder.hash)),
          statements: try finder.statements.map {
            TrackedStatement(id: $0, code: try #require(Code(rawValue: $0)))
          })
      },
      completion: CompletionRules(
        pages: try #require(.init(rawValue: json.completion.pages)),
        assessments: try #require(.init(rawValue: json.completion.assessments))),
      passing: tenThousandths(json.passing))
  }
}

private func tenThousandths(_ number: Double) -> Int {
  Int((number * 10_000).rounded())
}

extension TrackedQuestion {
  fileprivate init(_ json: CourseJSON.Question) throws {
    let form: AnswerForm =
      switch json.kind {
      case "multiple": .someOf(json.choices.count)
      case "matching", "ordering": .arranged(json.choices.count)
      case "numeric": .number
      case "fill-in", "reflection": .text(maxScalars: json.max ?? 500)
      default: .oneOf(json.choices.count)
      }
    self.init(
      id: json.id, code: try #require(Code(rawValue: json.code)),
      hash: try #require(QuestionHash(rawValue: json.hash)), answerForm: form,
      points: json.points, practice: json.practice ?? true)
  }
}

extension LearnerJSON {
  init(_ state: LearnerState) {
    self.init(
      sequence: state.sequence, standing: state.standing.rawValue, place: state.place ?? "",
      pages: state.pages, answers: state.answers.mapValues(Answer.init),
      assessments: state.assessments.mapValues(Assessment.init),
      scenarios: state.scenarios.mapValues {
        Scenario(hash: $0.hash.rawValue, path: $0.digits)
      },
      finders: state.finders.isEmpty
        ? nil
        : state.finders.mapValues { Scenario(hash: $0.hash.rawValue, path: $0.given) },
      ticks: state.ticks, unknown: state.unknown)
  }
}

extension LearnerJSON.Answer {
  init(_ answer: GivenAnswer) {
    self.init(
      hash: answer.hash.rawValue, result: answer.result.rawValue, attempts: answer.attempts,
      answer: answer.answer)
  }
}

extension LearnerJSON.Assessment {
  init(_ state: AssessmentState) {
    self.init(
      attempts: state.attempts, earned: state.best?.earned, possible: state.best?.possible,
      phase: state.phase.rawValue, passed: state.passed,
      records: state.records.map(LearnerJSON.Record.init))
  }
}

extension LearnerJSON.Record {
  init(_ record: AnswerRecord) {
    let mark = record.mark?.rawValue ?? "-"
    switch record.question {
    case .id(let id):
      self.init(question: id, hash: record.hash.rawValue, mark: mark, answer: record.answer)
    case .unknown(let code):
      self.init(raw: "\(code.rawValue)\(record.hash.rawValue)\(mark)\(record.answer)")
    }
  }
}

extension LearnerState {
  /// The state of a vector about outcomes, which has no answers.
  init(outcomeVector json: LearnerJSON) throws {
    self.init()
    standing = try #require(Standing(rawValue: json.standing))
    pages = json.pages
    assessments = try json.assessments.mapValues { value in
      AssessmentState(
        attempts: value.attempts,
        best: value.earned.flatMap { earned in
          value.possible.map { Score(earned: earned, possible: $0) }
        },
        phase: try #require(.init(rawValue: value.phase)), passed: value.passed)
    }
  }
}
