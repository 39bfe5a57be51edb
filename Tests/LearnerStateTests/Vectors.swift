import Foundation
import LearnerState
import Testing

/// Reads a file of `Tests/Vectors`, which the tests of the player's JavaScript run too.
func vectors<Content: Decodable>(_ name: String) throws -> Content {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Vectors/\(name).json")
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
}

/// The cases of a file, for the arguments of a test.
func cases<Case: Decodable>(_ name: String) -> [Case] {
  do {
    return try (vectors(name) as [String: [Case]])["cases"] ?? []
  } catch {
    fatalError("Tests/Vectors/\(name).json: \(error)")
  }
}

/// A course as the player gets it, with the fields that matter here.
struct CourseJSON: Decodable, Sendable {
  struct Completion: Decodable {
    let pages: String
    let assessments: String
  }

  struct Page: Decodable {
    let id: String
    let code: String
    let required: Bool
  }

  struct Question: Decodable {
    struct Choice: Decodable {
      let id: String
    }

    let id: String
    let code: String
    let hash: String
    let kind: String
    let points: Int
    let choices: [Choice]
    let max: Int?
    let practice: Bool?
  }

  struct Assessment: Decodable {
    let id: String
    let code: String
    let questions: [String]
    let draw: Int?
    let passing: Double
    let attempts: Int?
  }

  struct Scenario: Decodable {
    let id: String
    let code: String
    let hash: String
  }

  struct Finder: Decodable {
    let id: String
    let code: String
    let hash: String
    /// The codes of its statements.
    let statements: [String]
  }

  struct Tick: Decodable {
    let id: String
    let code: String
  }

  let version: String
  let passing: Double
  let completion: Completion
  let pages: [Page]
  let questions: [Question]
  let assessments: [Assessment]
  let scenarios: [Scenario]
  let finders: [Finder]?
  let ticks: [Tick]
}

/// A learner as the vectors write one: Swift's sets and enumerations as the letters of the text.
struct LearnerJSON: Codable, Hashable, Sendable, CustomStringConvertible {
  struct Answer: Codable, Hashable {
    let hash: String
    let result: String
    let attempts: Int
    let answer: String
  }

  struct Assessment: Codable, Hashable {
    let attempts: Int
    let earned: Int?
    let possible: Int?
    let phase: String
    let passed: Bool
    let records: [Record]
  }

  struct Record: Codable, Hashable {
    var question: String?
    var hash: String?
    var mark: String?
    var answer: String?

    /// The whole record, when its question is not in the course.
    var raw: String?
  }

  struct Scenario: Codable, Hashable {
    let hash: String
    let path: String
  }

  let sequence: Int
  let standing: String
  let place: String
  let pages: Set<String>
  let answers: [String: Answer]
  let assessments: [String: Assessment]
  let scenarios: [String: Scenario]
  /// Nil where there are none.
  let finders: [String: Scenario]?
  let ticks: Set<String>
  let unknown: [String]

  var description: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }
}

/// A case of `learner-state.json`.
struct StateCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let course: CourseJSON
  let text: String
  let notice: String
  let restored: LearnerJSON
  let limit: Int
  let encoded: String?

  var testDescription: String { name }
}

/// A case of `outcome.json`.
struct OutcomeCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Judged: Decodable {
    let met: Int
    let all: Int
    let progress: Double
    let complete: Bool
    let settled: Bool
    let success: String
    let score: Double?
    let standing: String
  }

  struct SCORM12: Decodable {
    let lessonStatus: String
    let raw: Double?
  }

  struct SCORM2004: Decodable {
    let completion: String
    let success: String
    let progress: Double
    let scaled: Double?
  }

  struct CMI5: Decodable {
    let statements: [String]
    let scaled: Double?
  }

  let name: String
  let course: CourseJSON
  let learner: LearnerJSON
  let outcome: Judged
  let scorm12: SCORM12
  let scorm2004: SCORM2004
  let cmi5: CMI5

  var testDescription: String { name }
}
