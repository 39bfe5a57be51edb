import LearnerState
import Testing

@Suite("The worst case of a course")
struct WorstCaseTests {
  let hash = QuestionHash(kind: "choice", choices: [])

  func question(_ id: String, _ form: AnswerForm, practice: Bool) -> TrackedQuestion {
    TrackedQuestion(
      id: id, code: .derived(kind: .question, id: id), hash: hash, answerForm: form,
      practice: practice)
  }

  var course: TrackedCourse {
    TrackedCourse(
      version: "1.0.0",
      pages: [TrackedPage(id: "welcome", code: .derived(kind: .page, id: "welcome"))],
      questions: [
        question("practice", .someOf(7), practice: true),
        question("short", .oneOf(3), practice: false),
        question("long", .text(maxScalars: 3), practice: false),
        question("longer", .arranged(20), practice: false),
      ],
      assessments: [
        TrackedAssessment(
          id: "final", code: .derived(kind: .assessment, id: "final"),
          questionIDs: ["short", "long", "longer"], draw: 2)
      ],
      scenarios: [
        TrackedScenario(
          id: "meeting", code: .derived(kind: .scenario, id: "meeting"), hash: hash, steps: 7)
      ],
      ticks: [TrackedTick(id: "list.one", code: .derived(kind: .tick, id: "list.one"))],
      finders: [
        TrackedFinder(
          id: "where", code: .derived(kind: .finder, id: "where"), hash: hash,
          statements: ["where.one", "where.two"].map {
            TrackedStatement(id: $0, code: .derived(kind: .statement, id: $0))
          })
      ])
  }

  @Test("the worst state is as long as the worst case")
  func reached() {
    var state = LearnerState()
    state.sequence = .max
    state.standing = .failed
    state.place = "welcome"
    state.pages = ["welcome"]
    state.answers["practice"] = GivenAnswer(
      hash: hash, result: .incorrect, attempts: .max, answer: "__")
    state.scenarios["meeting"] = ScenarioPath(hash: hash, digits: "ABCDEFG")
    state.ticks = ["list.one"]
    state.finders["where"] = FinderAnswers(
      hash: hash, given: course.finders[0].statements.map { $0.code.rawValue + "C" }.joined())
    state.assessments["final"] = AssessmentState(
      attempts: .max, best: Score(earned: .max, possible: .max),
      records: [("long", 16), ("longer", 20)].map {
        AnswerRecord(
          question: .id($0), hash: hash, mark: .correct, answer: String(repeating: "x", count: $1))
      })
    #expect(state.encode(for: course, limit: .max).utf8.count == course.worstCaseLength)
  }

  @Test("a large course fits into SCORM 1.2, whatever is answered")
  func large() {
    let pages = (1...120).map { number in
      TrackedPage(id: "page-\(number)", code: .derived(kind: .page, id: "page-\(number)"))
    }
    let questions = (1...100).map { question("question-\($0)", .oneOf(4), practice: $0 <= 50) }
    let assessments = (0..<5).map { number in
      TrackedAssessment(
        id: "test-\(number)", code: .derived(kind: .assessment, id: "test-\(number)"),
        questionIDs: questions[(50 + number * 10)..<(60 + number * 10)].map(\.id))
    }
    let course = TrackedCourse(
      version: "10.10.10", pages: pages, questions: questions, assessments: assessments)
    var state = LearnerState()
    state.pages = Set(pages.map(\.id))
    state.place = "page-120"
    for question in questions.prefix(50) {
      state.answers[question.id] = GivenAnswer(
        hash: hash, result: .incorrect, attempts: .max, answer: "3")
    }
    for assessment in assessments {
      state.assessments[assessment.id] = AssessmentState(
        attempts: 1, best: Score(earned: 1000, possible: 1000),
        records: assessment.questionIDs.map {
          AnswerRecord(question: .id($0), hash: hash, mark: .correct, answer: "3")
        })
    }
    let text = state.encode(for: course, limit: 4096)
    #expect(text == state.encode(for: course, limit: .max), "nothing had to go")
    #expect(LearnerState.restored(from: text, for: course).state.answers.count == 50)
    #expect(course.worstCaseLength <= 4096)
  }

  @Test("a course without anything still has its frame")
  func empty() {
    // 1;1.0.0;zzzzzz;c;abcd;;01234567
    #expect(TrackedCourse(version: "1.0.0").worstCaseLength == 31)
  }

  @Test("numbers beyond their digits are held at the highest")
  func highest() {
    var state = LearnerState()
    state.sequence = .max
    let text = state.encode(for: course, limit: .max)
    #expect(LearnerState.restored(from: text, for: course).state.sequence == 2_176_782_335)
  }
}
