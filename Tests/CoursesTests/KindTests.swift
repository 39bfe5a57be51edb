import Courses
import LearnerState
import Testing

@Suite("Kinds of questions")
struct KindTests {
  /// The question of a course that has no other.
  static func question(_ body: String) throws -> TrackedQuestion {
    let files = [
      "course.yaml": """
      format: 1
      id: example
      version: 1.0.0
      title: Example
      language: en
      modules:
        - {id: first, title: First, pages: [modules/welcome.md]}

      """,
      "modules/welcome.md":
        "---\nid: welcome\ntitle: Welcome\n---\n\n```question\nid: q\nprompt: Well?\n\(body)\n```\n",
    ]
    let course = CourseReader.read(SourceFolder(files.mapValues { Array($0.utf8) })).course
    return try #require(course?.tracked.questions.first)
  }

  @Test(
    "what was asked has one hash, however it is written",
    arguments: [
      ("kind: numeric\nanswer: 12\ntolerance: 0.50", "numeric", [("11.5", "12.5", true)]),
      ("kind: numeric\nrange: [11.5, 12.500]", "numeric", [("11.5", "12.5", true)]),
      ("kind: reflection\nkeep: lms", "reflection", []),
      (
        "kind: likert\nscale: [{id: b, text: B}, {id: a, text: A}]", "likert",
        [("a", "A", false), ("b", "B", false)]
      ),
      (
        "kind: ordering\nitems: [{id: b, text: B}, {id: a, text: A}]", "ordering",
        [("", "b a", true), ("a", "A", true), ("b", "B", true)]
      ),
      (
        "kind: matching\npairs: [{id: b, text: B, match: 2}, {id: a, text: A, match: 1}]\n"
          + "distractors: [{id: c, text: 3}]", "matching",
        [
          ("a", "A", true), ("b", "B", true), ("=a", "1", true), ("=b", "2", true),
          ("=c", "3", false),
        ]
      ),
      (
        "kind: fill-in\naccept: [b, A]\ncase: exact", "fill-in",
        [("", "exact exact", true), ("A", "", true), ("b", "", true)]
      ),
      ("kind: numeric\nanswer: -0.0000001", "numeric", [("-0.0000001", "-0.0000001", true)]),
    ])
  func hash(body: String, kind: String, choices: [(String, String, Bool)]) throws {
    let question = try Self.question(body)
    let hashed = choices.map { HashedChoice(id: $0.0, text: $0.1, right: $0.2) }
    #expect(question.hash == QuestionHash(kind: kind, choices: hashed))
  }

  @Test(
    "an answer has room",
    arguments: [
      ("kind: numeric\nanswer: 1", AnswerForm.number),
      (
        "kind: matching\npairs: [{id: b, text: B, match: 2}, {id: a, text: A, match: 1}]",
        .arranged(2)
      ),
      ("kind: ordering\nitems: [{id: b, text: B}, {id: a, text: A}]", .arranged(2)),
      ("kind: likert\nscale: [{id: b, text: B}, {id: a, text: A}]", .oneOf(2)),
      ("kind: reflection", .text(maxScalars: 0)),
      ("kind: reflection\nkeep: none\nmax: 4000", .text(maxScalars: 0)),
      ("kind: reflection\nkeep: lms", .text(maxScalars: 500)),
      ("kind: reflection\nkeep: lms\nmax: 7", .text(maxScalars: 7)),
      ("kind: fill-in\naccept: [b]", .text(maxScalars: 100)),
      ("kind: fill-in\naccept: [b]\nmax: 7", .text(maxScalars: 7)),
    ])
  func form(body: String, form: AnswerForm) throws {
    #expect(try Self.question(body).answerForm == form)
  }
}
