internal import Diagnostics

/// The shape of `coursewright.yaml`, the settings of an organisation.
package enum SettingsShape {
  package static let shape = Shape.mapping([
    Key(
      "control-documents", .text(.any), "a folder with the published schemas of a standard, to pack"
    ),
    Key(
      "rules",
      .named(
        keys: .ruleName, values: .text(.oneOf(RuleLevels.Level.allCases.map(\.rawValue), later: []))
      ),
      "other severities for rules; errors stay errors"),
    Key(
      "fail-on", .text(.oneOf(Severity.allCases.map(\.rawValue), later: [])),
      "the severity from which on a check fails"),
    Key(
      "package-limit", .text(.integer(1...100_000)),
      "how many megabytes of media a package may hold"
    ),
    Key("lms", .text(.any), .later, "the system to judge packages for"),
  ])
}
