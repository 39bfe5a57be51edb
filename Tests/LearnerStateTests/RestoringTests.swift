import LearnerState
import Testing

@Suite("Learner states as text")
struct RestoringTests {
  @Test("a text is restored and written again", arguments: cases("learner-state") as [StateCase])
  func vector(_ vector: StateCase) throws {
    let course = try TrackedCourse(vector.course)
    let restored = LearnerState.restored(from: vector.text, for: course)
    #expect(restored.notice.rawValue == vector.notice)
    #expect(LearnerJSON(restored.state) == vector.restored)
    guard let encoded = vector.encoded else { return }
    var state = restored.state
    state.sequence += 1
    #expect(state.encode(for: course, limit: vector.limit) == encoded)
  }
}
