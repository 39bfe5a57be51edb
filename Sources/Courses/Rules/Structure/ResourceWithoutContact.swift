package import Diagnostics

/// Finds local resources that nobody can reach.
package enum ResourceWithoutContact: CourseRule {
  package static let description = RuleDescription(
    id: "course/resource-without-contact",
    severity: .warning,
    summary: "local resource without a way to reach it",
    why: "A name alone does not help somebody who needs them today.",
    passing: [example("{name: Elm Valley Library, phone: 555-0142}")],
    failing: [example("{name: ↓Elm Valley Library, hours: Monday to Friday}")]
  )

  private static func example(_ resource: String) -> RuleExample {
    RuleExample([
      "course.yaml": """
      toolkit:
        stages: [{id: start, title: Start}]
        handouts: [{file: toolkit/map.md, stages: [start]}]
      resources: [\(resource)]

      """, "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
    ])
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    course.definition.resources.filter { resource in
      [resource.phone, resource.email, resource.url, resource.address].allSatisfy { $0 == nil }
    }.map { resource in
      diagnostic(
        "nothing says how to reach '\(resource.name.value)'", at: resource.name.location,
        help: "give a phone, email, url or address")
    }
  }
}
