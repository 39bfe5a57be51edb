package import Diagnostics

/// Finds local resources of a course that has no page for them.
package enum ResourcesWithoutToolkit: CourseRule {
  package static let description = RuleDescription(
    id: "course/resources-without-toolkit",
    severity: .warning,
    summary: "local resources without a toolkit",
    why: "They stand on the toolkit's page; without a toolkit, learners do not see them.",
    passing: [
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}]
          handouts: [{file: toolkit/map.md, stages: [start]}]
        resources: [{name: Elm Valley Library, phone: 555-0142}]

        """, "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      ]),
      RuleExample(["course.yaml": "resources: []\n"]),
    ],
    failing: [
      RuleExample(["course.yaml": "resources: [{name: ↓Elm Valley Library, phone: 555-0142}]\n"]),
      RuleExample([
        "profiles/elm.yaml":
          "name: Elm Valley\nresources: [{name: ↓The library, phone: 555-0142}]\n"
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard course.definition.toolkit == nil, let first = course.definition.resources.first else {
      return []
    }
    return [
      diagnostic(
        "the course has no toolkit, whose page shows resources", at: first.name.location,
        help: "add a 'toolkit' to course.yaml, or write them on a page")
    ]
  }
}
