import CourseTesting
import Courses
import Diagnostics
import Releases
import Testing

@Suite("how often sessions changed")
struct SessionSequenceTests {
  /// Three releases: the second moves one session, the third calls it off; another stays.
  static let releases = [
    "{id: talk, title: Talk, start: 2027-03-01T10:00Z}, {id: walk, title: Walk, start: 2027-04-01T10:00Z}",
    "{id: talk, title: Talk, start: 2027-03-02T10:00Z}, {id: walk, title: A walk, start: 2027-04-01T10:00Z}",
    "{id: talk, title: Talk, start: 2027-03-02T10:00Z, status: cancelled}, {id: walk, title: A walk, start: 2027-04-01T10:00Z, status: planned}",
  ]

  @Test("nothing was released yet, so nothing has changed")
  func unreleased() throws { #expect(try Self.sequences(Self.releases[0], after: []) == [:]) }

  @Test("each release that changed time, place or status counts")
  func released() throws {
    #expect(try Self.sequences(Self.releases[2], after: Self.releases) == ["talk": 2])
  }

  @Test("what the course changes since counts once more")
  func changed() throws {
    let now =
      "{id: talk, title: Talk, start: 2027-03-02T10:00Z}, {id: walk, title: A walk, start: 2027-04-01T10:00Z, place: Park}"
    #expect(try Self.sequences(now, after: Self.releases) == ["talk": 3, "walk": 1])
  }

  @Test("a course about to be released has the numbers that it has once it is")
  func stays() throws {
    let before = try Self.sequences(Self.releases[2], after: Array(Self.releases.prefix(2)))
    #expect(before == (try Self.sequences(Self.releases[2], after: Self.releases)))
  }

  @Test("a session that was left out for a release goes on where it was")
  func returned() throws {
    let gone = "{id: walk, title: Walk, start: 2027-04-01T10:00Z}"
    #expect(
      try Self.sequences(Self.releases[1], after: [Self.releases[0], gone]) == ["talk": 1])
  }

  @Test("releases above the version that is built are none of its past, whatever order they lie in")
  func later() throws {
    var texts: [String: String] = [:]
    for (version, sessions) in zip(["1.10.0", "1.9.0", "2.0.0"], Self.releases) {
      let side = try Frozen.side(
        RuleExample(["course.yaml": "version: \(version)\nsessions: [\(sessions)]\n"]))
      let files = ReleaseFiles(side.record, side.course)
      texts["releases/\(version)/record.json"] = files.record
      texts["releases/\(version)/course.json"] = files.course
    }
    let history = ReleaseHistory(in: folder(texts))
    #expect(try history.courses(upTo: "1.10.0").map(\.version) == ["1.9.0", "1.10.0"])
    #expect(try history.courses(upTo: "3.0.0").map(\.version) == ["1.9.0", "1.10.0", "2.0.0"])
    texts["releases/1.9.0/course.json"] = "{}"
    #expect(throws: UnreadableRelease.self) {
      try ReleaseHistory(in: folder(texts)).courses(upTo: "2.0.0")
    }
  }

  private static func sequences(_ now: String, after releases: [String]) throws -> [String: Int] {
    let course = try #require(Checker.check(ExampleCourse(example(now)).folder).course)
    return SessionSequences.of(
      course.definition, after: try releases.map { try Frozen.side(example($0)).course })
  }

  private static func example(_ sessions: String) -> RuleExample {
    RuleExample(["course.yaml": "sessions: [\(sessions)]\n"])
  }
}
