internal import Diagnostics
package import LearnerState

extension Course {
  /// What learner state needs to know of the course.
  package var tracked: TrackedCourse {
    let practised = Set(pages.flatMap(\.questions).map(\.id.value))
    return TrackedCourse(
      version: definition.version,
      pages: pages.map { page in
        TrackedPage(id: page.id.value, code: page.stateCode, required: isRequired(page))
      },
      questions: askedQuestions.map { $0.tracked(practice: practised.contains($0.id.value)) },
      assessments: assessments.map(tracked),
      scenarios: scenarios.map(\.tracked),
      ticks: checklists.flatMap(\.ticks),
      finders: finders.map(\.tracked),
      completion: definition.completion,
      passing: definition.passing.tenThousandths)
  }

  private func tracked(_ assessment: Assessment) -> TrackedAssessment {
    TrackedAssessment(
      id: assessment.id.value,
      code: assessment.stateCode,
      questionIDs: questionIDs(of: assessment),
      draw: assessment.drawCount,
      passing: (assessment.passing ?? definition.passing).tenThousandths,
      attempts: assessment.attempts)
  }

  /// The ids an assessment asks, or may draw.
  package func questionIDs(of assessment: Assessment) -> [String] {
    switch assessment.selection {
    case .listed(let ids): ids.map(\.value)
    case .drawn(let bank, _): self.bank(bank.value)?.questions.map(\.id.value) ?? []
    }
  }
}

extension Page {
  package var stateCode: Code { code.state ?? .derived(kind: .page, id: recordID) }
}

extension Assessment {
  package var stateCode: Code { code.state ?? .derived(kind: .assessment, id: recordID) }

  package var drawCount: Int? {
    if case .drawn(_, let count) = selection { count.value } else { nil }
  }
}

extension Question {
  package var stateCode: Code { code.state ?? .derived(kind: .question, id: recordID) }

  /// What tells an answer to this question from one to an earlier wording.
  package var hash: QuestionHash {
    QuestionHash(kind: kind.name, choices: kind.hashed)
  }

  func tracked(practice: Bool) -> TrackedQuestion {
    TrackedQuestion(
      id: id.value, code: stateCode, hash: hash, answerForm: kind.answerForm, points: points,
      practice: practice)
  }
}

extension QuestionKind {
  /// What was asked, as docs/learner-state.md says it of each kind.
  fileprivate var hashed: [HashedChoice] {
    switch self {
    case .choice, .multiple, .trueFalse, .likert, .reflection:
      answers.map { HashedChoice(id: $0.id, text: $0.text, right: $0.isCorrect) }
    case .numeric(let range):
      [HashedChoice(id: "\(range.from)", text: "\(range.to)", right: true)]
    case .ordering(let items):
      answers.map { HashedChoice(id: $0.id, text: $0.text, right: true) } + [
        HashedChoice(
          id: "", text: items.map(\.id.value).joined(separator: " "), right: true)
      ]
    case .matching(let matching):
      answers.map { HashedChoice(id: $0.id, text: $0.text, right: true) }
        + matching.pairs.map {
          HashedChoice(id: "=\($0.match.id.value)", text: $0.match.source, right: true)
        }
        + matching.distractors.map {
          HashedChoice(id: "=\($0.id.value)", text: $0.source, right: false)
        }
    case .fillIn(let accepted):
      accepted.texts.map { HashedChoice(id: $0.value, text: "", right: true) } + [
        HashedChoice(
          id: "", text: "\(accepted.letterCase.rawValue) \(accepted.accents.rawValue)",
          right: true)
      ]
    }
  }

  fileprivate var answerForm: AnswerForm {
    switch self {
    case .choice(let choices): .oneOf(choices.count)
    case .multiple(let choices): .someOf(choices.count)
    case .trueFalse: .oneOf(2)
    case .numeric: .number
    case .likert(let scale): .oneOf(scale.count)
    case .ordering(let items): .arranged(items.count)
    case .matching(let matching): .arranged(matching.pairs.count)
    case .fillIn(let accepted): .text(maxScalars: accepted.max)
    case .reflection(let reflection):
      .text(maxScalars: reflection.keep == .lms ? reflection.max : 0)
    }
  }
}

extension Located<String>? {
  /// The code that an item names itself.
  fileprivate var state: Code? { flatMap { Code(rawValue: $0.value) } }
}
