package import Courses
internal import Diagnostics

/// How often sessions changed, which calendars need to know the later of two entries by.
package enum SessionSequences {
  /// Counts the changes of each session.
  ///
  /// - Parameters:
  ///   - course: the course, or an edition of it.
  ///   - releases: those up to its version, the earliest first.
  /// - Returns: for each session that changed, how many releases gave it another time, place or
  ///   status than it had, and one more where the course does now.
  package static func of(_ course: CourseDefinition, after releases: [ReleasedCourse])
    -> [String: Int]
  {
    let histories = releases.map { release in
      // Those of an edition are its own, as its profile was then.
      release.editions.first { $0.id == course.edition }?.sessions ?? release.sessions ?? []
    }
    let now = (course.sessions ?? []).map(ReleasedCourse.Session.init)
    var sequences: [String: Int] = [:]
    for session in now {
      let versions = histories.compactMap { $0.first { $0.id == session.id } } + [session]
      let changes = zip(versions, versions.dropFirst()).count { $0.entry != $1.entry }
      if changes > 0 { sequences[session.id] = changes }
    }
    return sequences
  }
}

extension ReleasedCourse.Session {
  /// What sets one entry of a calendar apart from another for the same session.
  fileprivate var entry: [String?] {
    [start, end, timezone, place, url, status == "planned" ? nil : status]
  }
}

extension ReleaseHistory {
  /// The courses of the releases up to a version, the earliest first.
  ///
  /// - Throws: ``UnreadableRelease`` when one is missing or is no release.
  package func courses(upTo version: String) throws -> [ReleasedCourse] {
    // A later release is none of what this version came from, as when an old one is built again.
    guard let version = SemanticVersion(version) else { return [] }
    return try versions.filter { $0 <= version }.map { try course($0.description) }
  }
}
