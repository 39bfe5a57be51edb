package import Diagnostics

/// Finds modules that wait for each other.
package enum CircularRequirement: CourseRule {
  package static let description = RuleDescription(
    id: "course/circular-requirement",
    summary: "modules that wait for each other",
    why: "None of them would ever open.",
    passing: [
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}
          - {id: second, title: Second, requires: [first], pages: [modules/more.md]}

        """, "modules/more.md": "---\nid: more\ntitle: More\n---\nText.\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, requires: [↓second], pages: [modules/welcome.md]}
          - {id: second, title: Second, requires: [↓first], pages: [modules/more.md]}

        """, "modules/more.md": "---\nid: more\ntitle: More\n---\nText.\n",
      ]),
      RuleExample([
        "course.yaml":
          "modules: [{id: first, title: First, requires: [↓first], pages: [modules/welcome.md]}]\n"
      ]),
      RuleExample([
        "course.yaml": """
        navigation: in-order
        modules:
          - {id: first, title: First, requires: [↓second], pages: [modules/welcome.md]}
          - {id: second, title: Second, pages: [modules/more.md]}

        """, "modules/more.md": "---\nid: more\ntitle: More\n---\nText.\n",
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let modules = course.definition.modules
    let gates = Dictionary(
      modules.map { ($0.id.value, course.gates(of: $0).map(\.id.value)) },
      uniquingKeysWith: { first, _ in first })
    return modules.flatMap { module in
      module.requires.filter { isReachable(module.id.value, from: $0.value, gates) }.map {
        required in
        let others = required.value == module.id.value ? "itself" : "'\(required.value)'"
        return diagnostic(
          "the module '\(module.id.value)' waits for \(others), which waits for it",
          at: required.location)
      }
    }
  }

  private static func isReachable(
    _ goal: String, from start: String, _ gates: [String: [String]]
  ) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let module = waiting.popLast() {
      if module == goal { return true }
      if seen.insert(module).inserted { waiting += gates[module] ?? [] }
    }
    return false
  }
}
