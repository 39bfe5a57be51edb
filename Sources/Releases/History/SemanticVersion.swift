/// A version by Semantic Versioning 2.0.0.
package struct SemanticVersion: Hashable, Sendable, CustomStringConvertible {
  package let description: String
  package let major: Int
  package let minor: Int
  package let patch: Int
  /// What makes it earlier than the version of its numbers; empty for a release.
  package let prerelease: [String]

  /// What stands for a version that cannot be read; a rule of courses finds those.
  static let none = SemanticVersion(major: 0, minor: 0, patch: 0)

  private init(major: Int, minor: Int, patch: Int) {
    description = "\(major).\(minor).\(patch)"
    self.major = major
    self.minor = minor
    self.patch = patch
    prerelease = []
  }

  /// Reads a version; nil for what is none.
  package init?(_ text: String) {
    let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let major = numbers[0], let minor = numbers[1],
      let patch = numbers[2]
    else { return nil }
    description = text
    self.major = major
    self.minor = minor
    self.patch = patch
    prerelease = parts.count > 1 ? parts[1].split(separator: ".").map(String.init) : []
  }

  package var isPrerelease: Bool { !prerelease.isEmpty }

  /// The part of the number that was raised to come to this version; nil when it is not above.
  ///
  /// A version before a release promises nothing, so anything may come after it.
  package func part(raisedFrom old: SemanticVersion) -> VersionPart? {
    guard old < self else { return nil }
    if !old.prerelease.isEmpty, old.numbers == numbers { return .major }
    return major > old.major ? .major : minor > old.minor ? .minor : .patch
  }

  /// The least version above this one that raises a part.
  package func raising(_ part: VersionPart) -> String {
    guard prerelease.isEmpty else { return "\(major).\(minor).\(patch)" }
    return switch part {
    case .major: "\(major + 1).0.0"
    case .minor: "\(major).\(minor + 1).0"
    case .patch: "\(major).\(minor).\(patch + 1)"
    }
  }

  private var numbers: [Int] { [major, minor, patch] }
}

extension SemanticVersion: Comparable {
  // Semantic Versioning 2.0.0, §11.
  package static func < (left: Self, right: Self) -> Bool {
    if left.numbers != right.numbers {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    guard !left.prerelease.isEmpty else { return false }
    guard !right.prerelease.isEmpty else { return true }
    for (one, other) in zip(left.prerelease, right.prerelease) where one != other {
      switch (Int(one), Int(other)) {
      case (let one?, let other?): return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return one < other
      }
    }
    return left.prerelease.count < right.prerelease.count
  }
}
