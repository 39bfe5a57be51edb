package import Diagnostics

/// Finds courses without a page.
package enum EmptyCourse: CourseRule {
  package static let description = RuleDescription(
    id: "course/empty-course",
    summary: "course without pages",
    why: "An LMS would start it and the learner would see nothing.",
    passing: [RuleExample(["course.yaml": "subtitle: With the page of the first module\n"])],
    failing: [
      RuleExample([
        "course.yaml": """
        ↓format: 1
        id: example
        version: 1.0.0
        title: Example
        language: en
        modules: []

        """
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard course.definition.modules.allSatisfy({ $0.pages.isEmpty }) else { return [] }
    return [
      diagnostic(
        "the course has no page; name at least one in a module's 'pages'",
        at: course.definition.location)
    ]
  }
}
