package import Diagnostics

/// Finds sessions that end before they begin.
package enum ImpossibleSession: CourseRule {
  package static let description = RuleDescription(
    id: "course/impossible-session",
    summary: "session that ends before it begins",
    why: "People would come at the wrong time.",
    passing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: 2027-03-01T17:00Z, end: 2027-03-01T18:00Z}]

        """
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: 2027-03-01T17:00Z, end: ↓2027-03-01T16:00Z}]

        """
      ]),
      RuleExample([
        "course.yaml": "sessions: [{id: kick-off, title: Kick-off, start: ↓2027-02-30T17:00Z}]\n"
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    (course.definition.sessions ?? []).flatMap { session -> [Diagnostic] in
      let times = [session.start, session.end].compactMap { $0 }
      let impossible = times.filter { Forms.isDateTime($0.value) && SessionTime($0.value) == nil }
      guard impossible.isEmpty else {
        return impossible.map { diagnostic("there is no day '\($0.value)'", at: $0.location) }
      }
      guard let end = session.end, let first = session.startTime, let last = session.endTime,
        (last.offset == nil) == (first.offset == nil), last.seconds < first.seconds
      else { return [] }
      return [diagnostic("the session ends before it begins", at: end.location)]
    }
  }
}
