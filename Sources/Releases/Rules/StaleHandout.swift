package import Courses
package import Diagnostics

/// Finds handouts that stayed as they were while what they follow changed.
package enum StaleHandout: HistoryRule {
  package static let description = RuleDescription(
    id: "toolkit/stale-handout",
    severity: .warning,
    summary: "handout older than the page it follows",
    why: "People would take home what the course says no more.",
    passing: [
      RuleExample(
        files: example(page: "Hello again.", handout: "Meet again.")
          .merging(released) { now, _ in now })
    ],
    failing: [
      RuleExample(
        files: example(page: "Hello again.", handout: "Meet.", mark: "↓")
          .merging(released) { now, _ in now }),
      RuleExample(
        files: inEdition(page: "Hello again.", mark: "↓").merging(
          inEdition(page: "Hello.", version: "1.0.0").reduce(into: [:]) {
            $0["released/\($1.key)"] = $1.value
          }
        ) { now, _ in now }),
    ]
  )

  package static func check(_ history: ReleaseHistory, beside course: Course?) -> [Diagnostic] {
    guard let course else { return [] }
    let added = course.profiles.flatMap { course.handouts(addedBy: $0) ?? [] }
    var seen: Set<String> = []
    let handouts = (course.handouts + added).filter { seen.insert($0.path).inserted }
    return handouts.filter { !$0.follows.isEmpty }.flatMap { handout -> [Diagnostic] in
      guard let release = unchanged(handout, of: course, since: history) else { return [] }
      let before = Dictionary(
        (release.pages ?? []).map { ($0.id, $0.sha256) }, uniquingKeysWith: { first, _ in first })
      return handout.follows.flatMap { followed in
        course.followed(followed.value).filter { page in
          let earlier = before[page.id.value] ?? before[page.recordID]
          return earlier != nil && earlier != course.digest(of: page.path)
        }.map { page in
          diagnostic(
            "the page '\(page.id.value)' has changed since release \(release.version), and this"
              + " handout, which follows it, has not",
            at: followed.location,
            help:
              "bring it up to date, or say 'reviewed: \(course.definition.version)' in it once you"
              + " have seen that nothing has to change")
        }
      }
    }
  }

  /// The first of the last releases in a row that had the handout as it is now.
  private static func unchanged(
    _ handout: Handout, of course: Course, since history: ReleaseHistory
  ) -> ReleaseRecord? {
    guard let now = course.digest(of: handout.path) else { return nil }
    var first: ReleaseRecord?
    for version in history.versions.reversed() {
      guard let record = try? history.record(version.description),
        record.handouts.contains(where: {
          $0.source == now && ($0.id == handout.id.value || $0.id == handout.recordID)
        })
      else { break }
      first = record
    }
    return first
  }

  private static let released = Dictionary(
    uniqueKeysWithValues: example(page: "Hello.", handout: "Meet.", version: "1.0.0").map {
      ("released/\($0)", $1)
    })

  /// The same of a handout that an edition adds.
  private static func inEdition(page: String, version: String = "1.1.0", mark: String = "")
    -> [String: String]
  {
    var files = example(page: page, handout: "Meet.", version: version)
    files["profiles/elm.yaml"] =
      "name: Elm\nhandouts: {add: [{file: toolkit/elm.md, stages: [plan], formats: [html]}]}\n"
    files["toolkit/meeting.md"] = "---\nid: meeting\ntitle: Meeting\n---\nMeet.\n"
    files["toolkit/elm.md"] =
      "---\nid: elm\ntitle: Elm\nfollows: [\(mark)welcome]\n---\nMeet there.\n"
    return files
  }

  private static func example(
    page: String, handout: String, version: String = "1.1.0", mark: String = ""
  ) -> [String: String] {
    [
      "course.yaml": """
      version: \(version)
      toolkit:
        stages: [{id: plan, title: Plan}]
        handouts: [{file: toolkit/meeting.md, stages: [plan], formats: [html]}]

      """,
      "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\n\(page)\n",
      "toolkit/meeting.md":
        "---\nid: meeting\ntitle: Meeting\nfollows: [\(mark)welcome]\n---\n\(handout)\n",
    ]
  }
}
