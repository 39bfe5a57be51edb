internal import Courses
package import Diagnostics

/// Finds a version that was raised less than the changes demand.
package enum VersionTooSmall: GateRule {
  package static let description = RuleDescription(
    id: "release/version-too-small",
    summary: "version that is raised less than the changes demand",
    why:
      "The number tells administrators what a release does to learners: a patch changes texts, a"
      + " minor version adds what is safe to resume with, a major one changes what counts.",
    passing: [
      RuleExample([
        "course.yaml": "version: 1.0.1\n", "modules/welcome.md": "Hello, all of you.\n",
        "released/course.yaml": "version: 1.0.0\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: ↓1.0.1\ncompletion: {pages: all}\n",
        "released/course.yaml": "version: 1.0.0\n",
      ])
    ]
  )

  package static func check(_ gate: Gate) -> [Diagnostic] {
    guard let demanded = gate.demanded, let raised = gate.new.part(raisedFrom: gate.old),
      raised < demanded
    else { return [] }
    let grave = gate.changes.filter { $0.kind.part > raised }
    let first = grave.prefix(3).map { "\($0.message) (\($0.kind.id))" }.joined(separator: "; ")
    let more = grave.count > 3 ? "; and \(grave.count - 3) more" : ""
    return [
      diagnostic(
        "\(gate.new) raises the \(raised.rawValue) version, and the changes demand a"
          + " \(demanded.rawValue) one: \(first)\(more)",
        at: gate.course.definition.versionLocation,
        help: "give it \(gate.leastVersion) or a higher one, or take the changes back")
    ]
  }
}
