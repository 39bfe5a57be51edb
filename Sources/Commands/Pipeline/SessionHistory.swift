internal import Courses
internal import Releases

/// What became of a course's sessions from release to release.
enum SessionHistory {
  /// How often each session changed, by its id.
  ///
  /// - Throws: ``CommandFailure`` when a release that it takes cannot be read: a wrong number would
  ///   keep calendars from taking over a change.
  static func sequences(of course: Course, in folder: CourseFolder) throws(CommandFailure)
    -> [String: Int]
  {
    let definition = course.definition
    guard let sessions = definition.sessions, !sessions.isEmpty else { return [:] }
    do {
      let releases = try ReleaseHistory(in: folder.source).courses(upTo: definition.version)
      return SessionSequences.of(definition, after: releases)
    } catch {
      throw CommandFailure("\(error), which says what became of the sessions")
    }
  }
}
