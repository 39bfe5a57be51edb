import LearnerState
import Testing

@Suite("Own values")
struct OwnValueTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Value: Decodable {
      let code: String
      let sequence: Int
      let text: String
    }

    let name: String
    let entry: String
    let value: Value?

    var testDescription: String { name }
  }

  @Test("entries are read and written as the vectors say", arguments: cases("own-values") as [Case])
  func vectors(_ vector: Case) throws {
    let found = OwnValue(entry: vector.entry)
    guard let value = vector.value else {
      #expect(found == nil)
      return
    }
    let code = try #require(Code(rawValue: value.code))
    #expect(found == OwnValue(code: code, sequence: value.sequence, text: value.text))
    #expect(found?.entry == vector.entry)
  }

  @Test("a state keeps them as they are while there is room, and lets them go before any answer")
  func room() throws {
    let hash = try #require(QuestionHash(rawValue: "abc"))
    let course = TrackedCourse(
      version: "1.0.0", pages: [TrackedPage(id: "one", code: .derived(kind: .page, id: "one"))],
      questions: [
        TrackedQuestion(
          id: "why", code: .derived(kind: .question, id: "why"), hash: hash,
          answerForm: .text(maxScalars: 30))
      ])
    let own = OwnValue(code: .derived(kind: .variable, id: "library"), sequence: 4, text: "Oak")
    let later = OwnValue(code: .derived(kind: .variable, id: "town"), sequence: 4, text: "Elm")
    var state = LearnerState()
    state.pages = ["one"]
    state.answers["why"] = GivenAnswer(
      hash: hash, result: .notJudged, attempts: 36 * 36 - 1,
      answer: String(repeating: "A", count: 160))
    state.unknown = [own.entry, later.entry]

    let whole = state.encode(for: course, limit: .max)
    #expect(LearnerState.restored(from: whole, for: course).state == state)

    let tight = state.encode(for: course, limit: whole.utf8.count - 1)
    #expect(LearnerState.restored(from: tight, for: course).state.unknown == [own.entry])

    // What a course can need at most has no own values in it, and holds all answers.
    let least = state.encode(for: course, limit: course.worstCaseLength)
    let restored = LearnerState.restored(from: least, for: course).state
    #expect(restored.answers == state.answers)
    #expect(least.utf8.count <= course.worstCaseLength)
  }
}
