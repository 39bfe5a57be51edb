/// How much a finding weighs: an error stops a build, a warning and a note do not.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case note
  case warning
  case error

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One finding: which rule, where, what is wrong and what to do about it.
package struct Diagnostic: Hashable, Sendable {
  /// The rule's name, such as `course/unknown-key`.
  package let rule: String
  package let severity: Severity
  package let message: String
  package let location: SourceLocation
  package let help: String?

  package init(
    rule: String, severity: Severity, message: String, location: SourceLocation,
    help: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// The order of reports: by place, then by rule and message, so that equal runs print equally.
  package static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    return (left.rule, left.message) < (right.rule, right.message)
  }
}
