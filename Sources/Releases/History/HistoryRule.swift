package import Courses
package import Diagnostics

/// A rule about the releases that a course folder keeps, and the course beside them; nil where that
/// cannot be read.
package protocol HistoryRule: Rule {
  static func check(_ history: ReleaseHistory, beside course: Course?) -> [Diagnostic]
}

/// A rule about a release that is to come.
package protocol GateRule: Rule {
  static func check(_ gate: Gate) -> [Diagnostic]
}

/// Every rule about releases.
package enum ReleaseRules {
  package static let history: [any HistoryRule.Type] = [
    BrokenHistory.self, EditedRecord.self, MisplacedRelease.self, StaleHandout.self,
  ]

  package static let gate: [any GateRule.Type] = [
    NeedlessAcknowledgement.self, UnacknowledgedMeaning.self, UnknownEarlierID.self,
    VersionNotAbove.self,
    VersionTooSmall.self,
  ]

  package static let all: [any Rule.Type] =
    ((history as [any Rule.Type]) + gate).sorted { $0.description.id < $1.description.id }

  package static let names = RuleNames(of: all)
}
