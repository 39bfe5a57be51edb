package import Diagnostics
internal import LearnerState

/// Finds courses that are complete before they begin.
package enum NothingRequired: CourseRule {
  package static let description = RuleDescription(
    id: "course/nothing-required",
    summary: "course that requires nothing",
    why: "An LMS would record every learner as complete at the first look.",
    passing: [RuleExample(["course.yaml": "completion: {pages: all, assessments: none}\n"])],
    failing: [
      RuleExample([
        "course.yaml": """
        ↓completion: {pages: none}
        format: 1
        id: example
        version: 1.0.0
        title: Example
        language: en
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}

        """
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let isTracked = definition.targets.contains { $0.value.name != "web" }
    let references = definition.modules.flatMap(\.pages)
    guard isTracked, !references.isEmpty else { return [] }
    let pages: Bool =
      switch definition.completion.pages {
      case .all: true
      case .required: references.contains(where: \.isRequired)
      case .none: false
      }
    let assessments = definition.completion.assessments != .none && !course.assessments.isEmpty
    guard !pages, !assessments else { return [] }
    return [
      diagnostic(
        "the course requires nothing, so a learner is done before the first page",
        at: definition.location,
        help: "mark pages as required, or let 'completion' ask for assessments")
    ]
  }
}
