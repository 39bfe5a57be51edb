internal import Courses
package import Diagnostics

/// Finds reasons that are given for nothing.
package enum NeedlessAcknowledgement: GateRule {
  package static let description = RuleDescription(
    id: "release/needless-acknowledgement",
    severity: .warning,
    summary: "reason for a change that this release does not make",
    why: "It is a slip of a name, or it would let a later change pass that nobody thought about.",
    passing: [
      RuleExample(["course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n"])
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n",
        "releases/acknowledged.yaml": """
        - release: 1.1.0
          change: ↓question/scored-key
          subject: who
          reason: It was a mistake.

        """,
      ])
    ]
  )

  package static func check(_ gate: Gate) -> [Diagnostic] {
    // What the last release had reasons for is not to be said again.
    guard gate.new != gate.old else { return [] }
    return gate.course.acknowledgements.filter { $0.release.value == gate.new.description }
      .compactMap {
        entry in
        let isMade = gate.changes.contains {
          $0.kind.id == entry.change.value && $0.acknowledgedSubject == entry.subject.value
        }
        guard !isMade else { return nil }
        let isKind = ChangeKinds.named(entry.change.value) != nil
        return diagnostic(
          isKind
            ? "\(gate.new) has no change '\(entry.change.value)' of '\(entry.subject.value)'"
            : "there is no kind of change '\(entry.change.value)'",
          at: entry.change.location, help: "'diff' names the changes and their subjects")
      }
  }
}
