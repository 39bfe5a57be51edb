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
      ticks: [TrackedTick(id: "list.one", code: .derived(kind: .tick, id: "list.one"))])
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
    state.assessments["final"] = AssessmentState(
      attempts: .max, best: Score(earned: .max, possible: .max),
      records: [("long", 16), ("longer", 20)].map {
        AnswerRecord(
          question: .id($0), hash: hash, mark: .correct, answer: String(repeating: "x", count: $1))
      })
    #expect(state.encode(for: course, limit: .max).utf8.count == course.worstCaseLength)
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
