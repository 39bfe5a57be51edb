import LearnerState
import Testing

@Suite("Codes and hashes")
struct CodeTests {
  struct Vectors: Decodable {
    struct Derived: Decodable {
      let kind: String
      let id: String
      let code: String
    }

    struct Hashed: Decodable {
      struct Choice: Decodable {
        let id: String
        let text: String
        let correct: Bool
      }

      let name: String
      let kind: String
      let choices: [Choice]
      let hash: String
    }

    struct Form: Decodable {
      let text: String
      let isWellFormed: Bool
    }

    let codes: [Derived]
    let hashes: [Hashed]
    let wellFormed: [Form]
  }

  let vectors: Vectors

  init() throws {
    vectors = try LearnerStateTests.vectors("codes")
  }

  @Test("a code comes from kind and id")
  func derived() throws {
    for vector in vectors.codes {
      let kind = try #require(CodeKind(rawValue: vector.kind))
      #expect(Code.derived(kind: kind, id: vector.id).rawValue == vector.code)
    }
  }

  @Test("a hash says what was asked")
  func hashes() {
    for vector in vectors.hashes {
      let choices = vector.choices.map { HashedChoice(id: $0.id, text: $0.text, right: $0.correct) }
      let hash = QuestionHash(kind: vector.kind, choices: choices)
      #expect(hash.rawValue == vector.hash, "\(vector.name)")
    }
  }

  @Test("a code is four characters of base64url")
  func form() {
    for vector in vectors.wellFormed {
      #expect(Code.isWellFormed(vector.text) == vector.isWellFormed, "\(vector.text)")
      #expect((Code(rawValue: vector.text) != nil) == vector.isWellFormed)
    }
  }

  @Test("things of one kind that share a code collide, things of two kinds do not")
  func collide() throws {
    let same = try #require(Code(rawValue: "same"))
    let hash = try #require(QuestionHash(rawValue: "abc"))
    let course = TrackedCourse(
      version: "1.0.0",
      pages: ["one", "two", "three"].map {
        TrackedPage(id: $0, code: $0 == "two" ? .derived(kind: .page, id: $0) : same)
      },
      questions: [TrackedQuestion(id: "one", code: same, hash: hash, answerForm: .oneOf(2))])
    let collision = try #require(collisions(in: course).first)
    #expect(collisions(in: course).count == 1)
    #expect(collision.kind == .page)
    #expect(collision.code == same)
    #expect(collision.ids == ["one", "three"])
  }

  @Test(
    "an answer has a longest form",
    arguments: [
      (AnswerForm.oneOf(5), 1), (.someOf(1), 1), (.someOf(6), 1), (.someOf(7), 2),
      (.arranged(4), 4), (.number, 26), (.text(maxScalars: 0), 0), (.text(maxScalars: 1), 6),
      (.text(maxScalars: 3), 16), (.text(maxScalars: 500), 2667),
    ])
  func worstLength(form: AnswerForm, length: Int) {
    #expect(form.worstLength == length)
  }
}
