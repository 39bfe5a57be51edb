/// What users make of rules: other severities than the rules' own, or none at all.
///
/// Errors stay errors, for nothing right can be built from what they find.
package struct RuleLevels: Sendable {
  package enum Level: String, Sendable, CaseIterable {
    case error, warning, note
    case off

    /// Nil for a rule that is switched off.
    package var severity: Severity? { Severity(rawValue: rawValue) }
  }

  private let levels: [String: Level]

  /// Takes levels by the names of rules.
  package init(_ levels: [String: Level] = [:]) { self.levels = levels }

  /// These levels, and others that go before them.
  package func overridden(by others: RuleLevels) -> RuleLevels {
    RuleLevels(levels.merging(others.levels) { _, other in other })
  }

  /// The finding as users want it; nil for one they switched off.
  package func applied(to diagnostic: Diagnostic) -> Diagnostic? {
    guard diagnostic.severity != .error, let level = levels[diagnostic.rule] else {
      return diagnostic
    }
    return level.severity.map(diagnostic.with)
  }
}

extension Diagnostic {
  fileprivate func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, location: location, help: help)
  }
}
