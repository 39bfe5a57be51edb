/// What must be known of a course to keep and to judge what its learners do.
package struct TrackedCourse: Codable, Hashable, Sendable {
  /// The version of the content.
  package var version: String
  package var pages: [TrackedPage]

  /// All questions, on pages and in assessments, in the order of the course.
  package var questions: [TrackedQuestion]
  package var assessments: [TrackedAssessment]
  package var scenarios: [TrackedScenario]
  package var ticks: [TrackedTick]
  /// Nil for none, so that records of courses without finders are as they always were.
  private var listedFinders: [TrackedFinder]?
  package var completion: CompletionRules

  /// The course's pass mark in ten-thousandths.
  package var passing: Int

  package init(
    version: String, pages: [TrackedPage] = [], questions: [TrackedQuestion] = [],
    assessments: [TrackedAssessment] = [], scenarios: [TrackedScenario] = [],
    ticks: [TrackedTick] = [], finders: [TrackedFinder] = [],
    completion: CompletionRules = CompletionRules(), passing: Int = 8000
  ) {
    self.version = version
    self.pages = pages
    self.questions = questions
    self.assessments = assessments
    self.scenarios = scenarios
    self.ticks = ticks
    listedFinders = finders.isEmpty ? nil : finders
    self.completion = completion
    self.passing = passing
  }

  package var finders: [TrackedFinder] {
    get { listedFinders ?? [] }
    set { listedFinders = newValue.isEmpty ? nil : newValue }
  }

  private enum CodingKeys: String, CodingKey {
    case version, pages, questions, assessments, scenarios, ticks
    case listedFinders = "finders"
    case completion, passing
  }
}

/// A page as learner records see it.
package struct TrackedPage: Codable, Hashable, Sendable {
  package var id: String
  package var code: Code
  package var required: Bool

  package init(id: String, code: Code, required: Bool = true) {
    self.id = id
    self.code = code
    self.required = required
  }
}

/// A question as learner records see it.
package struct TrackedQuestion: Codable, Hashable, Sendable {
  package var id: String
  package var code: Code
  package var hash: QuestionHash
  package var answerForm: AnswerForm

  /// What a right answer earns, in hundredths of a point.
  package var points: Int

  /// Whether it is asked outside assessments, and so has an entry of its own.
  package var practice: Bool

  package init(
    id: String, code: Code, hash: QuestionHash, answerForm: AnswerForm, points: Int = 100,
    practice: Bool = true
  ) {
    self.id = id
    self.code = code
    self.hash = hash
    self.answerForm = answerForm
    self.points = points
    self.practice = practice
  }
}

/// An assessment as learner records see it.
package struct TrackedAssessment: Codable, Hashable, Sendable {
  package var id: String
  package var code: Code

  /// The questions it asks, or the bank that it draws from.
  package var questionIDs: [String]

  /// How many questions an attempt draws; nil when it asks all.
  package var draw: Int?

  /// The pass mark in ten-thousandths: its own, else the course's.
  package var passing: Int

  /// How many attempts a learner has; nil without a limit.
  package var attempts: Int?

  package init(
    id: String, code: Code, questionIDs: [String], draw: Int? = nil, passing: Int = 8000,
    attempts: Int? = nil
  ) {
    self.id = id
    self.code = code
    self.questionIDs = questionIDs
    self.draw = draw
    self.passing = passing
    self.attempts = attempts
  }
}

/// A scenario as learner records see it.
package struct TrackedScenario: Codable, Hashable, Sendable {
  package var id: String
  package var code: Code
  package var hash: QuestionHash

  /// The choices on the longest way that comes to no scene twice.
  package var steps: Int

  package init(id: String, code: Code, hash: QuestionHash, steps: Int) {
    self.id = id
    self.code = code
    self.hash = hash
    self.steps = steps
  }
}

/// An item of a checklist as learner records see it.
package struct TrackedTick: Codable, Hashable, Sendable {
  /// The checklist's id, a point, and the item's.
  package var id: String
  package var code: Code

  package init(id: String, code: Code) {
    self.id = id
    self.code = code
  }
}

/// A finder as learner records see it.
package struct TrackedFinder: Codable, Hashable, Sendable {
  package var id: String
  package var code: Code
  /// What tells its scale from an earlier one.
  package var hash: QuestionHash
  package var statements: [TrackedStatement]

  package init(id: String, code: Code, hash: QuestionHash, statements: [TrackedStatement]) {
    self.id = id
    self.code = code
    self.hash = hash
    self.statements = statements
  }
}

/// A statement of a finder as learner records see it.
package struct TrackedStatement: Codable, Hashable, Sendable {
  /// The finder's id, a point, and the statement's.
  package var id: String
  package var code: Code

  package init(id: String, code: Code) {
    self.id = id
    self.code = code
  }
}

/// What a learner must have done to have completed the course.
package struct CompletionRules: Codable, Hashable, Sendable {
  /// Which pages count.
  package enum Pages: String, Codable, Hashable, Sendable, CaseIterable {
    case required, all, none
  }

  /// What counts of an assessment.
  package enum Assessments: String, Codable, Hashable, Sendable, CaseIterable {
    case passed, attempted, none
  }

  package var pages: Pages
  package var assessments: Assessments

  package init(pages: Pages = .required, assessments: Assessments = .passed) {
    self.pages = pages
    self.assessments = assessments
  }
}
