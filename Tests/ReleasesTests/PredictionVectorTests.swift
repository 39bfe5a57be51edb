import Diagnostics
import Foundation
import LearnerState
import Releases
import Testing

/// `Tests/Vectors/releases.json`: what the model predicts of learners who come back to another
/// release; the player's JavaScript runs the same cases in a browser.
@Suite("predictions as vectors")
struct PredictionVectorTests {
  /// Kinds of change of every class.
  static let kinds = [
    "page/text", "page/retitled", "page/renamed", "page/removed", "page/moved",
    "question/practice-answers", "question/practice-removed", "scenario/ways", "checklist/items",
    "finder/statements", "finder/scale", "finder/counting", "finder/removed",
    "question/points", "assessment/draw", "assessment/attempts", "assessment/pass-mark",
    "course/pass-mark", "page/added-required", "page/removed-required", "assessment/added",
    "assessment/removed", "course/completion", "record/lost", "question/scored-key",
    "question/scored-judging", "assessment/questions", "course/identity", "module/removed-sco",
  ]

  struct Case: Encodable {
    let name: String
    let changeClass: String
    let course: VectorCourse
    let text: String
    let place: String
    let outcome: Judged
    let limit: Int
    let encoded: String
  }

  struct Judged: Encodable {
    let met: Int
    let all: Int
    let complete: Bool
    let success: String
    let standing: String
  }

  @Test("the vectors are what the model predicts, and every class has some")
  func vectors() throws {
    var cases: [Case] = []
    for id in Self.kinds {
      let kind = try #require(ChangeKinds.named(id))
      let comparison = Comparison(
        from: try Frozen.side(kind.before), to: try Frozen.side(kind.after))
      for forecast in LearnerForecast.all(comparison) where !forecast.learner.state.isEmpty {
        let sco = try #require(
          comparison.new.record.scos[forecast.learner.packaging]?
            .first { $0.item == forecast.learner.item })
        cases.append(Case(kind, forecast, sco.course))
      }
    }
    #expect(Set(cases.map(\.changeClass)) == Set(ChangeClass.allCases.map(\.rawValue)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try cases.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    let text = "{\"cases\": [\n\(lines.joined(separator: ",\n"))\n]}\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Vectors/releases.json")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }
}

extension PredictionVectorTests.Case {
  init(_ kind: ChangeKind, _ forecast: LearnerForecast, _ course: TrackedCourse) {
    let prediction = forecast.prediction
    let outcome = prediction.outcomeAfter
    self.init(
      name: "\(kind.id), \(forecast.learner.name)", changeClass: kind.changeClass.rawValue,
      course: VectorCourse(course), text: forecast.learner.state,
      place: prediction.after.place ?? "",
      outcome: .init(
        met: outcome.met, all: outcome.all, complete: outcome.isComplete,
        success: outcome.success.rawValue, standing: outcome.standing.rawValue),
      limit: 4096, encoded: prediction.text(limit: 4096))
  }
}

/// A course as the player gets it, with the fields that matter here.
struct VectorCourse: Encodable {
  let version: String
  let passing: Double
  let completion: [String: String]
  let pages: [Page]
  let questions: [Question]
  let assessments: [Assessment]
  let scenarios: [Scenario]
  /// Nil where there are none.
  let finders: [Finder]?
  let ticks: [Tick]

  struct Page: Encodable {
    let id: String
    let code: String
    let required: Bool
  }

  struct Question: Encodable {
    let id: String
    let code: String
    let hash: String
    let kind: String
    let points: Int
    let practice: Bool
    let choices: [Choice]
    let max: Int?
  }

  struct Choice: Encodable { let id: String }

  struct Assessment: Encodable {
    let id: String
    let code: String
    let questions: [String]
    let draw: Int?
    let passing: Double
    let attempts: Int?
  }

  struct Scenario: Encodable {
    let id: String
    let code: String
    let hash: String
  }

  struct Finder: Encodable {
    let id: String
    let code: String
    let hash: String
    let statements: [String]
  }

  struct Tick: Encodable {
    let id: String
    let code: String
  }

  init(_ course: TrackedCourse) {
    version = course.version
    passing = Double(course.passing) / 10_000
    completion = [
      "pages": course.completion.pages.rawValue,
      "assessments": course.completion.assessments.rawValue,
    ]
    pages = course.pages.map { Page(id: $0.id, code: $0.code.rawValue, required: $0.required) }
    questions = course.questions.map(Question.init)
    assessments = course.assessments.map {
      Assessment(
        id: $0.id, code: $0.code.rawValue, questions: $0.questionIDs, draw: $0.draw,
        passing: Double($0.passing) / 10_000, attempts: $0.attempts)
    }
    finders =
      course.finders.isEmpty
      ? nil
      : course.finders.map {
        Finder(
          id: $0.id, code: $0.code.rawValue, hash: $0.hash.rawValue,
          statements: $0.statements.map(\.code.rawValue))
      }
    scenarios = course.scenarios.map {
      Scenario(id: $0.id, code: $0.code.rawValue, hash: $0.hash.rawValue)
    }
    ticks = course.ticks.map { Tick(id: $0.id, code: $0.code.rawValue) }
  }
}

extension VectorCourse.Question {
  fileprivate init(_ question: TrackedQuestion) {
    let (kind, count, max): (String, Int, Int?) =
      switch question.answerForm {
      case .oneOf(let count): ("choice", count, nil)
      case .someOf(let count): ("multiple", count, nil)
      case .arranged(let count): ("ordering", count, nil)
      case .number: ("numeric", 0, nil)
      case .text(let scalars): ("fill-in", 0, scalars)
      }
    self.init(
      id: question.id, code: question.code.rawValue, hash: question.hash.rawValue, kind: kind,
      points: question.points, practice: question.practice,
      choices: (0..<count).map { VectorCourse.Choice(id: "c\($0)") }, max: max)
  }
}
