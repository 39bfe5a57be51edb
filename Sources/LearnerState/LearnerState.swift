/// What a learner has done in a course, by the ids of that course.
package struct LearnerState: Hashable, Sendable {
  /// The format of states that this version writes and reads.
  package static let format = 1

  /// One higher at each write, so that of two copies the later is known.
  package var sequence = 0
  package var standing = Standing.undecided

  /// The page the learner was on.
  package var place: String?

  /// The pages the learner has been on.
  package var pages: Set<String> = []

  /// What was answered outside assessments, by question.
  package var answers: [String: GivenAnswer] = [:]
  package var assessments: [String: AssessmentState] = [:]
  package var scenarios: [String: ScenarioPath] = [:]

  /// What was answered in finders.
  package var finders: [String: FinderAnswers] = [:]

  /// The items of checklists that are ticked.
  package var ticks: Set<String> = []

  /// Entries that this release cannot read, as they stood.
  package var unknown: [String] = []

  package init() {}
}

/// What a learner has achieved for good, and whether they failed.
package enum Standing: String, Hashable, Sendable {
  case undecided = ""
  case completed = "c"

  /// Completed and failed at the same time; completed stays.
  case completedAndFailed = "d"

  /// Passed, and so completed too.
  case passed = "p"

  /// Failed without having completed.
  case failed = "f"

  /// Whether a learner with this standing has completed for good.
  package var isComplete: Bool {
    switch self {
    case .completed, .completedAndFailed, .passed: true
    case .undecided, .failed: false
    }
  }
}

/// What came of an answer.
package enum Judgement: String, Hashable, Sendable, CaseIterable {
  case correct = "c"
  case incorrect = "i"
  case partlyCorrect = "p"
  case notJudged = "n"
}

/// The last answer to a question outside assessments.
package struct GivenAnswer: Hashable, Sendable {
  /// What was asked when it was given.
  package var hash: QuestionHash
  package var result: Judgement
  package var attempts: Int

  /// The answer as docs/learner-state.md writes it, of the base64url alphabet alone.
  package var answer: String

  package init(hash: QuestionHash, result: Judgement, attempts: Int = 1, answer: String = "") {
    self.hash = hash
    self.result = result
    self.attempts = attempts
    self.answer = answer
  }
}

/// The way a learner has gone through a scenario.
package struct ScenarioPath: Hashable, Sendable {
  /// The scenario as it was when the way was gone.
  package var hash: QuestionHash

  /// A digit of the base64url alphabet for each choice.
  package var digits: String

  package init(hash: QuestionHash, digits: String) {
    self.hash = hash
    self.digits = digits
  }
}

/// What a learner has answered in a finder.
package struct FinderAnswers: Hashable, Sendable {
  /// The scale as it was when the answers were given.
  package var hash: QuestionHash

  /// For each statement that was answered its code, and a digit of the base64url alphabet for the
  /// step of the scale.
  package var given: String

  /// The characters of one answer.
  package static let length = Code.length + 1

  package init(hash: QuestionHash, given: String) {
    self.hash = hash
    self.given = given
  }

  /// What of it a finder as it is today would show.
  func read(by finder: TrackedFinder) -> String {
    guard hash == finder.hash else { return "" }
    let codes = Set(finder.statements.map(\.code.rawValue))
    var rest = Substring(given)
    var read = ""
    while !rest.isEmpty {
      let answer = rest.prefix(Self.length)
      rest = rest.dropFirst(Self.length)
      if codes.contains(String(answer.prefix(Code.length))) { read += answer }
    }
    return read
  }
}

/// What a learner has done in an assessment.
package struct AssessmentState: Hashable, Sendable {
  /// Where the attempt stands that `records` belong to.
  package enum Phase: String, Hashable, Sendable {
    case open = "o"
    case submitted = "s"
  }

  /// How many attempts were submitted.
  package var attempts: Int

  /// The result of the best submitted attempt; nil before the first.
  package var best: Score?
  package var phase: Phase

  /// Whether some attempt passed.
  package var passed: Bool
  package var records: [AnswerRecord]

  package init(
    attempts: Int = 0, best: Score? = nil, phase: Phase = .open, passed: Bool = false,
    records: [AnswerRecord] = []
  ) {
    self.attempts = attempts
    self.best = best
    self.phase = phase
    self.passed = passed
    self.records = records
  }
}

/// A question of an attempt, answered or only drawn.
package struct AnswerRecord: Hashable, Sendable {
  /// What is known of the question.
  package enum Question: Hashable, Sendable {
    case id(String)

    /// The code of a question that is not in this course.
    case unknown(Code)
  }

  package var question: Question
  package var hash: QuestionHash

  /// What came of it; nil until it is judged.
  package var mark: Judgement?
  package var answer: String

  package init(
    question: Question, hash: QuestionHash, mark: Judgement? = nil, answer: String = ""
  ) {
    self.question = question
    self.hash = hash
    self.mark = mark
    self.answer = answer
  }
}
