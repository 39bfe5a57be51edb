package import Courses
package import Diagnostics

/// Finds releases that came after another release than the one that is there.
package enum BrokenHistory: HistoryRule {
  package static let description = RuleDescription(
    id: "release/broken-history",
    summary: "release that came after another one than is there",
    why:
      "Two branches released the same version, or a release was thrown away: learners of the one"
      + " that is missing have records that nobody compared with.",
    passing: [
      RuleExample(["course.yaml": "version: 1.1.0\n", "released/course.yaml": "version: 1.0.0\n"])
    ],
    failing: [
      RuleExample([
        "course.yaml": "version: 1.2.0\n", "released/course.yaml": "version: 1.0.0\n",
        "releases/1.1.0/record.json": """
        ↓{"version": "1.1.0", "previous": {"version": "1.0.0", "seal": "0f3a"}, "seal": "77b2", "course": {"sha256": "91c0"}}

        """,
        "releases/1.1.0/course.json": "{}\n",
      ])
    ]
  )

  package static func check(_ history: ReleaseHistory, beside _: Course?) -> [Diagnostic] {
    let records = history.versions.compactMap { version -> SealedRecord? in
      history.bytes(version.description, ReleaseHistory.recordFile).flatMap(SealedRecord.init)
    }
    let seals = Dictionary(
      records.map { ($0.version, $0.seal) }, uniquingKeysWith: { first, _ in first })
    return records.compactMap { record in
      guard let previous = record.previous, seals[previous.version] != previous.seal else {
        return nil
      }
      let words =
        seals[previous.version] == nil
        ? "which is not there" : "but another \(previous.version) than the one that is there"
      return diagnostic(
        "\(record.version) was released after \(previous.version), \(words)",
        at: SourceLocation(file: ReleaseHistory.path(record.version, ReleaseHistory.recordFile)),
        help: "keep the release that learners were given, and release the other one again under"
          + " a version of its own")
    }
  }
}
