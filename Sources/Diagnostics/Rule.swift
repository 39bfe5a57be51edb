/// What a rule is called, why it exists, and the examples that test and explain it.
package struct RuleDescription: Sendable {
  /// `group/bad-pattern`; never changes meaning and is never reused.
  package let id: String
  package let severity: Severity
  /// What is wrong, in a few words.
  package let summary: String
  /// What would happen to authors or learners otherwise.
  package let why: String
  /// Sources in which the rule finds nothing.
  package let passing: [RuleExample]
  /// Sources in which the rule finds something exactly at each `↓`.
  package let failing: [RuleExample]

  package init(
    id: String, severity: Severity = .error, summary: String, why: String,
    passing: [RuleExample], failing: [RuleExample]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.why = why
    self.passing = passing
    self.failing = failing
  }
}

/// Files of a small course; what an example leaves out is taken from a course without faults.
///
/// `↓` stands before the place of the expected finding and is no part of the text.
package struct RuleExample: Sendable {
  package let files: [(name: String, text: String)]

  package init(_ files: KeyValuePairs<String, String>) {
    self.files = files.map { (name: $0.key, text: $0.value) }
  }

  /// Takes files in the order of their names.
  package init(files: [String: String]) {
    self.files = files.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) }
  }
}

/// Something that can be wrong with a course or a package.
package protocol Rule: SendableMetatype {
  static var description: RuleDescription { get }
}

extension Rule {
  /// Makes a finding of this rule.
  package static func diagnostic(
    _ message: String, at location: SourceLocation, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: description.id, severity: description.severity, message: message,
      location: location, help: help)
  }
}
