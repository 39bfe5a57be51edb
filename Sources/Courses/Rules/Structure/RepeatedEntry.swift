package import Diagnostics

/// Finds entries that stand twice in a list of names.
package enum RepeatedEntry: CourseRule {
  package static let description = RuleDescription(
    id: "course/repeated-entry",
    severity: .warning,
    summary: "name that stands twice in a list",
    why: "The second one has no effect, so something else was probably meant.",
    passing: [RuleExample(["course.yaml": "targets: [scorm12, web]\n"])],
    failing: [
      RuleExample(["course.yaml": "targets: [scorm12, ↓scorm12]\n"]),
      RuleExample([
        "course.yaml": """
        objectives: [{id: count, text: Count}]
        modules:
          - {id: first, title: First, objectives: [count, ↓count], pages: [modules/welcome.md]}

        """,
        "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nobjectives: [count]\n---\nText.\n",
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let handouts = definition.toolkit?.handouts ?? []
    let lists =
      [definition.targets.map { Located($0.value.name, at: $0.location) }]
      + definition.objectives.map(\.alignments)
      + definition.modules.flatMap { [$0.objectives, $0.requires] }
      + course.pages.map(\.objectives)
      + [definition.leftOut, definition.resources.map(\.name)]
      + handouts.flatMap { [$0.objectives, $0.stages, $0.formats] }
      + course.finders.flatMap(\.statements).map(\.stages)
    return lists.flatMap { list -> [Diagnostic] in
      var seen: Set<String> = []
      return list.filter { !seen.insert($0.value).inserted }.map {
        diagnostic("'\($0.value)' stands here twice", at: $0.location)
      }
    }
  }
}
