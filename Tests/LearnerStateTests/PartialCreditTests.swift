import LearnerState
import Testing

@Suite("Partial credit")
struct PartialCreditTests {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    struct Question: Decodable {
      let points: Int
    }

    let name: String
    let question: Question
    let right: Int
    let wrong: Int
    let of: Int
    let earned: Int

    var testDescription: String { name }
  }

  @Test("a share is rounded down and never below nothing", arguments: cases("partial") as [Vector])
  func share(_ vector: Vector) {
    let earned = Score.partial(
      of: vector.question.points, right: vector.right, wrong: vector.wrong, parts: vector.of)
    #expect(earned == vector.earned)
  }
}
