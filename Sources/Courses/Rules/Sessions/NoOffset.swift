package import Diagnostics

/// Finds times of sessions that do not say how far they are from UTC.
package enum NoOffset: CourseRule {
  package static let description = RuleDescription(
    id: "session/no-offset",
    severity: .warning,
    summary: "session time without its difference to UTC",
    why:
      "Learners elsewhere are not shown their own time, and the session gets no calendar file: what"
      + " a time zone's clocks show changes by law, and no table of that is built in.",
    passing: [
      RuleExample([
        "course.yaml": """
        sessions:
          - {id: kick-off, title: Kick-off, start: 2027-03-01T17:00-06:00, timezone: America/Chicago}
          - {id: online, title: Online, start: 2027-03-08T17:00Z}

        """
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: ↓2027-03-01T17:00, timezone: America/Chicago}]

        """
      ]),
      RuleExample([
        "course.yaml": """
        sessions: [{id: kick-off, title: Kick-off, start: 2027-03-01T17:00Z, end: ↓2027-03-01T18:00}]

        """
      ]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    (course.definition.sessions ?? []).flatMap { session in
      [session.start, session.end].compactMap { $0 }
        .filter { time in SessionTime(time.value).map { $0.offset == nil } ?? false }
        .map { time in
          diagnostic(
            "'\(time.value)' does not say how far it is from UTC", at: time.location,
            help: "write the difference behind it, like \(time.value)-06:00, or Z for UTC itself")
        }
    }
  }
}
