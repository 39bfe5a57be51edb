internal import FoundationEssentials

/// The coverage of a course for programs: one JSON document, version 1; docs/coverage.md
/// describes it.
package struct JSONCoverageReport: Encodable {
  let version = 1
  let course: String
  let courseVersion: String
  let title: String
  let statedMinutes: Int?
  let objectives: [Objective]
  let withoutObjective: Served
  let whole: Numbers
  let alignments: [Alignment]

  struct Objective: Encodable {
    let id: String
    let text: String
    let alignments: [String]
    let numbers: Numbers
    let serves: Service
  }

  struct Served: Encodable {
    let numbers: Numbers
    let serves: Service
  }

  struct Alignment: Encodable {
    let framework: String
    let code: String
    let title: String
    let linked: Bool
    let objectives: [String]
    let numbers: Numbers
  }

  struct Numbers: Encodable {
    let pages: Int
    let pagesWithoutDuration: Int
    let minutes: Int?
    let practice: Int
    let scored: Int
    let scenarios: Int
    let handouts: Int
    let modules: Int

    init(_ service: Service) {
      pages = service.pages.count
      pagesWithoutDuration = service.pagesWithoutDuration
      minutes = service.minutes
      practice = service.practice.count
      scored = service.scored.count
      scenarios = service.scenarios.count
      handouts = service.handouts.count
      modules = service.modules.count
    }
  }

  package init(_ coverage: Coverage) {
    course = coverage.courseID
    courseVersion = coverage.version
    title = coverage.title
    statedMinutes = coverage.statedMinutes
    objectives = coverage.objectives.map {
      Objective(
        id: $0.id, text: $0.text, alignments: $0.alignments, numbers: Numbers($0.service),
        serves: $0.service)
    }
    withoutObjective = Served(numbers: Numbers(coverage.rest), serves: coverage.rest)
    whole = Numbers(coverage.whole)
    alignments = coverage.alignments.map {
      Alignment(
        framework: $0.framework, code: $0.code, title: $0.title,
        linked: coverage.linksAlignments, objectives: $0.objectives, numbers: Numbers($0.service))
    }
  }

  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("coverage holds nothing that JSON does not know")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
