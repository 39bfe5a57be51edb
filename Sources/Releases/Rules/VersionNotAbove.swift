internal import Courses
package import Diagnostics

/// Finds a course whose version is not above the release that it is compared with.
package enum VersionNotAbove: GateRule {
  package static let description = RuleDescription(
    id: "release/version-not-above",
    summary: "version that is not above the last release",
    why:
      "A version names one release for ever; learners and administrators could not tell two apart.",
    passing: [
      RuleExample(["course.yaml": "version: 1.0.1\n", "released/course.yaml": "version: 1.0.0\n"]),
      RuleExample(["course.yaml": "version: 1.0.0\n", "released/course.yaml": "version: 1.0.0\n"]),
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: ↓1.0.0\n", "modules/welcome.md": "Hello, all of you.\n",
        "released/course.yaml": "version: 1.0.0\n",
      ]),
      RuleExample(["course.yaml": "version: ↓0.9.0\n", "released/course.yaml": "version: 1.0.0\n"]),
    ]
  )

  package static func check(_ gate: Gate) -> [Diagnostic] {
    guard gate.new.part(raisedFrom: gate.old) == nil else { return [] }
    // As long as nothing of the course changed, it still is that release.
    guard gate.isRelease || gate.new != gate.old || gate.changes.contains(where: \.isOfCourse)
    else { return [] }
    return [
      diagnostic(
        "version \(gate.new) is not above \(gate.old), which was released",
        at: gate.course.definition.versionLocation,
        help: "give it \(gate.leastVersion) or a higher one")
    ]
  }
}
