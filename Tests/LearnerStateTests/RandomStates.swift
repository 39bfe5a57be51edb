import LearnerState

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text(_ count: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    return String((0..<count).map { _ in alphabet[Int.random(in: 0..<64, using: &self)] })
  }

  mutating func bool() -> Bool { Bool.random(using: &self) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func judgement() -> Judgement {
    Judgement.allCases[number(0...Judgement.allCases.count - 1)]
  }

  mutating func hash() -> QuestionHash {
    QuestionHash(kind: text(4), choices: [])
  }
}

/// Makes courses and states of learners who took them.
struct RandomStates {
  var random: SeededGenerator

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
  }

  mutating func course() -> TrackedCourse {
    let questions = (0..<random.number(0...12)).map { question($0) }
    let assessments = (0..<random.number(0...3)).map { assessment($0, of: questions) }
    return TrackedCourse(
      version: "1.\(random.number(0...20)).0-rc.\(random.number(1...12))",
      pages: (0..<random.number(0...15)).map {
        TrackedPage(
          id: "page-\($0)", code: .derived(kind: .page, id: "\($0)"), required: random.bool())
      },
      questions: questions, assessments: assessments,
      scenarios: (0..<random.number(0...3)).map {
        TrackedScenario(
          id: "scenario-\($0)", code: .derived(kind: .scenario, id: "\($0)"),
          hash: random.hash(), steps: random.number(0...12))
      },
      ticks: (0..<random.number(0...9)).map {
        TrackedTick(id: "list.\($0)", code: .derived(kind: .tick, id: "list.\($0)"))
      },
      finders: (0..<random.number(0...2)).map { finder($0) })
  }

  private mutating func question(_ index: Int) -> TrackedQuestion {
    let forms: [AnswerForm] = [
      .oneOf(4), .someOf(random.number(1...20)), .arranged(random.number(1...8)),
      .text(maxScalars: random.number(0...60)),
    ]
    return TrackedQuestion(
      id: "question-\(index)", code: .derived(kind: .question, id: "\(index)"),
      hash: random.hash(), answerForm: forms[random.number(0...3)], practice: random.bool())
  }

  private mutating func finder(_ index: Int) -> TrackedFinder {
    TrackedFinder(
      id: "finder-\(index)", code: .derived(kind: .finder, id: "\(index)"), hash: random.hash(),
      statements: (0..<random.number(1...9)).map {
        TrackedStatement(
          id: "finder-\(index).\($0)", code: .derived(kind: .statement, id: "\(index).\($0)"))
      })
  }

  private mutating func assessment(_ index: Int, of questions: [TrackedQuestion])
    -> TrackedAssessment
  {
    let asked = questions.filter { _ in random.bool() }.map(\.id)
    return TrackedAssessment(
      id: "assessment-\(index)", code: .derived(kind: .assessment, id: "\(index)"),
      questionIDs: asked, draw: random.bool() ? random.number(0...asked.count) : nil)
  }

  /// The same course after some editing: other wordings, draws and texts, things dropped.
  mutating func edited(_ course: TrackedCourse) -> TrackedCourse {
    var course = course
    course.pages.removeAll { _ in random.number(0...4) == 0 }
    course.questions = course.questions.filter { _ in random.number(0...4) > 0 }.map {
      var question = $0
      if random.bool() { question.hash = random.hash() }
      if random.bool() { question.answerForm = .oneOf(4) }
      if $0.answerForm != question.answerForm { question.hash = random.hash() }
      question.practice = random.bool()
      return question
    }
    course.assessments = course.assessments.map {
      var assessment = $0
      assessment.questionIDs.removeAll { _ in random.number(0...4) == 0 }
      assessment.draw = random.bool() ? random.number(0...2) : nil
      return assessment
    }
    course.scenarios = course.scenarios.filter { _ in random.number(0...4) > 0 }.map {
      var scenario = $0
      if random.bool() { (scenario.hash, scenario.steps) = (random.hash(), random.number(0...3)) }
      return scenario
    }
    course.ticks.removeAll { _ in random.number(0...4) == 0 }
    course.finders = course.finders.filter { _ in random.number(0...4) > 0 }.map {
      var finder = $0
      if random.bool() { finder.hash = random.hash() }
      finder.statements.removeAll { _ in random.number(0...2) == 0 }
      return finder
    }
    return course
  }

  /// A state that a learner of this release can have.
  mutating func state(of course: TrackedCourse) -> LearnerState {
    var state = LearnerState()
    state.sequence = random.number(0...2_176_782_335)
    state.standing =
      [.undecided, .completed, .completedAndFailed, .passed, .failed][random.number(0...4)]
    state.place = random.bool() ? course.pages.randomElement(using: &random)?.id : nil
    state.pages = Set(course.pages.map(\.id).filter { _ in random.bool() })
    for question in course.questions where question.practice && random.bool() {
      state.answers[question.id] = GivenAnswer(
        hash: question.hash, result: random.judgement(), attempts: random.number(1...1295),
        answer: answer(to: question))
    }
    for assessment in course.assessments where random.bool() {
      state.assessments[assessment.id] = attempt(at: assessment, of: course)
    }
    for scenario in course.scenarios where random.bool() {
      state.scenarios[scenario.id] = ScenarioPath(
        hash: scenario.hash, digits: random.text(random.number(0...scenario.steps)))
    }
    for finder in course.finders where random.bool() {
      state.finders[finder.id] = FinderAnswers(
        hash: finder.hash,
        given: finder.statements.shuffled(using: &random).filter { _ in random.bool() }
          .map { $0.code.rawValue + random.text(1) }.joined())
    }
    state.ticks = Set(course.ticks.map(\.id).filter { _ in random.bool() })
    return state
  }

  private mutating func answer(to question: TrackedQuestion) -> String {
    random.text(random.number(0...question.answerForm.worstLength))
  }

  private mutating func attempt(at assessment: TrackedAssessment, of course: TrackedCourse)
    -> AssessmentState
  {
    let asked = course.questions.filter { assessment.questionIDs.contains($0.id) }
      .shuffled(using: &random)
    return AssessmentState(
      attempts: random.number(0...1295),
      best: random.bool()
        ? Score(earned: random.number(0...99_999), possible: random.number(0...99_999)) : nil,
      phase: random.bool() ? .open : .submitted, passed: random.bool(),
      records: asked.prefix(assessment.draw ?? asked.count).map {
        AnswerRecord(
          question: .id($0.id), hash: $0.hash, mark: random.bool() ? random.judgement() : nil,
          answer: answer(to: $0))
      })
  }
}
