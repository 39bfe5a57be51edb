internal import Courses
package import Diagnostics

/// Finds `was` with an id that nothing had in the release before.
package enum UnknownEarlierID: GateRule {
  package static let description = RuleDescription(
    id: "release/unknown-earlier-id",
    severity: .warning,
    summary: "'was' with an id that nothing had",
    why: "It is a slip of an id, and learners' data under the right one are lost.",
    passing: [
      RuleExample([
        "course.yaml": "version: 1.1.0\n",
        "modules/welcome.md": "---\nid: hello\nwas: welcome\ntitle: Welcome\n---\nHello.\n",
        "released/course.yaml": "version: 1.0.0\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: 2.0.0\n",
        "modules/welcome.md": "---\nid: hello\nwas: ↓wellcome\ntitle: Welcome\n---\nHello.\n",
        "released/course.yaml": "version: 1.0.0\n",
      ])
    ]
  )

  package static func check(_ gate: Gate) -> [Diagnostic] {
    let (course, old) = (gate.course, gate.comparison.old.course)
    return findings(course.definition.modules, "module", old.modules)
      + findings(course.pages, "page", old.pages)
      + findings(course.questions, "question", old.questions)
      + findings(course.assessments, "assessment", old.assessments)
      + findings(course.scenarios, "scenario", old.scenarios)
      + findings(course.checklists, "checklist", old.checklists)
      + findings(course.finders, "finder", old.finders ?? [])
      + findings(course.handouts, "handout", old.handouts)
  }

  private static func findings(
    _ items: [some Renamed], _ kind: String, _ old: [some Released]
  ) -> [Diagnostic] {
    let known = Set(old.flatMap { [$0.id, $0.recordID] })
    return items.compactMap(\.was).filter { !known.contains($0.value) }.map { was in
      let nearest = NearestName.of(was.value, in: known.sorted())
      return diagnostic(
        "the release before had no \(kind) '\(was.value)'", at: was.location,
        help: nearest.map { "did you mean '\($0)'?" })
    }
  }
}
