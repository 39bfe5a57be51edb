internal import Diagnostics
internal import Hashing

/// What the course's folder says that is not in the edition at hand: what it leaves out or says
/// otherwise, and what other editions have.
///
/// Rules that look for what nothing uses ask here, too.
struct Elsewhere: Sendable {
  /// Handouts of the course that the edition leaves out, and those that other editions add.
  var handouts: [Handout] = []
  /// What is left of their Markdown.
  var texts: [TextSummary] = []
  /// The SHA-256 of their files, by path.
  var digests: [String: SHA256Digest] = [:]
  /// Plain texts of the course's definition and of those of all its editions.
  var titles: [Located<String>] = []
}

extension Course {
  /// The handouts that a profile adds, as they read in its edition; nil for none.
  package func handouts(addedBy profile: Profile) -> [Handout]? {
    let known = Dictionary(
      (handouts + elsewhere.handouts).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let handouts = profile.added.compactMap { reference in
      SourcePath.resolve(reference.path.value).flatMap { known[$0] }?.given(as: reference)
    }
    return handouts.isEmpty ? nil : handouts
  }

  /// The course's handouts that the edition at hand leaves out.
  var leftOutHandouts: [Handout] {
    let ids = Set(definition.leftOut.map(\.value))
    return elsewhere.handouts.filter { !$0.reference.isOfEdition && ids.contains($0.id.value) }
  }

  /// Where the edition leaves out a handout.
  func placeOfLeaving(_ handout: Handout) -> SourceLocation {
    definition.leftOut.first { $0.value == handout.id.value }?.location ?? handout.id.location
  }
}
