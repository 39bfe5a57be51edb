package import Diagnostics

/// The shape of `coursewright.yaml`, the settings of an organisation.
enum SettingsShape {
  static func shape(_ vocabulary: SettingsVocabulary) -> Shape {
    .mapping([
      Key(
        "control-documents", .text(.any),
        "a folder with the published schemas of a standard, to pack"
      ),
      Key(
        "rules",
        .named(
          keys: .ruleName(vocabulary.rules),
          values: .text(.oneOf(RuleLevels.Level.allCases.map(\.rawValue), later: []))
        ),
        "other severities for rules; errors stay errors"),
      Key(
        "fail-on", .text(.oneOf(Severity.allCases.map(\.rawValue), later: [])),
        "the severity from which on a check fails"),
      Key(
        "package-limit", .text(.integer(1...100_000)),
        "how many megabytes of media a package may hold"
      ),
      Key(
        "lms", .text(.oneOf(vocabulary.systems, later: [])),
        "the system that packages are judged for, too"),
    ])
  }
}

/// The names that settings may hold.
package struct SettingsVocabulary: Sendable {
  package let rules: RuleNames
  /// Learning management systems that there is a profile of.
  package let systems: [String]

  package init(rules: RuleNames, systems: [String]) {
    self.rules = rules
    self.systems = systems
  }

  /// Names are gathered only where there are settings: most courses have none.
  package typealias Source = @Sendable () -> SettingsVocabulary

  /// What rules of courses have; whoever knows of packages has more.
  package static let courses = SettingsVocabulary(rules: CourseRules.names, systems: [])
}
