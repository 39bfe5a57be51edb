package import Courses
package import Diagnostics
internal import Hashing

/// Finds releases that are not as they were written.
package enum EditedRecord: HistoryRule {
  package static let description = RuleDescription(
    id: "release/edited-record",
    summary: "record of a release that was changed afterwards",
    why:
      "Releases are compared by what was frozen; a record that says something else than what"
      + " learners were given makes every later answer wrong.",
    passing: [
      RuleExample(["course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n"])
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n",
        "releases/1.0.0/course.json": "↓{\"format\": 1}\n",
      ]),
      RuleExample([
        "course.yaml": "version: 1.1.0\n", "releases/1.0.0/record.json": "↓{\"format\": 1}\n",
        "releases/1.0.0/course.json": "{\"format\": 1}\n",
      ]),
    ]
  )

  package static func check(_ history: ReleaseHistory, beside _: Course?) -> [Diagnostic] {
    parallelMap(history.versions) { finding($0.description, in: history) }.compactMap { $0 }
  }

  static func finding(_ version: String, in history: ReleaseHistory) -> Diagnostic? {
    func finding(_ file: String, _ words: String) -> Diagnostic {
      diagnostic(
        words, at: SourceLocation(file: ReleaseHistory.path(version, file)),
        help: "take it back from version control: releases are written once")
    }
    let (recordFile, courseFile) = (ReleaseHistory.recordFile, ReleaseHistory.courseFile)
    guard let record = history.bytes(version, recordFile) else {
      return finding(courseFile, "release \(version) has no \(recordFile) that can be read")
    }
    guard let course = history.bytes(version, courseFile) else {
      return finding(recordFile, "release \(version) has no \(courseFile) that can be read")
    }
    for (file, bytes) in [(recordFile, record), (courseFile, course)]
    where RecordText.hasConflict(bytes) {
      return Diagnostic(
        rule: description.id, severity: .error,
        message: "two branches released \(version), and their merge was not finished",
        location: SourceLocation(file: ReleaseHistory.path(version, file)),
        help: "keep the release that learners were given, and release the other one again under a"
          + " version of its own")
    }
    guard let sealed = SealedRecord(record) else {
      return finding(recordFile, "this is no record of a release")
    }
    guard sealed.version == version else {
      return finding(recordFile, "this is the record of \(sealed.version), not of \(version)")
    }
    guard sealed.seal == RecordText(record).wantedSeal else {
      return finding(recordFile, "the record of \(version) is not as it was written")
    }
    guard sealed.course == SHA256.hex(of: course) else {
      return finding(courseFile, "the course of \(version) is not as it was written")
    }
    return nil
  }
}
