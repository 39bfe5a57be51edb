/// What a change is to learners and to an LMS, the gravest last.
package enum ChangeClass: String, Codable, Sendable, CaseIterable, Comparable {
  /// Nothing that is kept or measured.
  case text
  /// What learners find again when they come back.
  case resume
  /// How what they did is scored.
  case score
  /// What they have to do.
  case completion
  /// What was measured: scored questions ask or accept something else.
  case meaning
  /// What an LMS takes for the same course or module.
  case identity

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// The part of a version number that a release has to raise.
package enum VersionPart: String, Codable, Sendable, CaseIterable, Comparable {
  case patch, minor, major

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
