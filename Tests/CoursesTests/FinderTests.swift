import Courses
import Diagnostics
import LearnerState
import Testing

@Suite("Finders")
struct FinderTests {
  /// A course with one finder, and the messages about it with their lines.
  static func read(
    _ statements: String, scale: String = "[{id: no, text: Not yet}, {id: yes, text: Yes}]",
    more: String = "", stages: String = "start, grow"
  ) -> (finder: Finder?, said: [String]) {
    let files = [
      "course.yaml": """
      format: 1
      id: example
      version: 1.0.0
      title: Example
      language: en
      modules:
        - {id: first, title: First, pages: [modules/welcome.md]}
      toolkit:
        stages: [{id: start, title: Start}, {id: grow, title: Grow}]
        handouts: [{file: toolkit/map.md, stages: [\(stages)]}]

      """,
      "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      "modules/welcome.md": """
      ---
      id: welcome
      title: Welcome
      ---

      ```finder
      id: where
      title: Where are we?
      \(more)scale: \(scale)
      statements:
      \(statements)
      ```
      """,
    ]
    let result = CourseReader.read(SourceFolder(files.mapValues { Array($0.utf8) }))
    let findings = result.course.map { course in
      course.readingFindings
        + [
          UnknownReference.check, RepeatedID.check, FlatScale.check, LoneStatement.check,
          StageNeverFound.check, FinderWithoutToolkit.check, StageWithoutHandouts.check,
          CodeCollision.check,
        ].flatMap { $0(course) }
    }
    return (
      result.course?.finders.first,
      (findings ?? result.findings).map { "\($0.location.line): \($0.message)" }
    )
  }

  static let short = """
      - {id: know, text: We know., stage: start}
      - {id: meet, text: We meet., stages: [start, grow]}
      - {id: plan, text: We plan., stage: grow}
    """

  @Test("steps are worth 0, 1, 2 if nothing is said; half of the statements make a result")
  func points() throws {
    let (finder, said) = Self.read(Self.short)
    #expect(said == [])
    let found = try #require(finder)
    #expect(found.scale.map(\.points) == [0, 1])
    #expect(found.mostPoints == 1 && found.neededAnswers == 2)
    #expect(found.numbers(of: "start") == [1, 2] && found.numbers(of: "grow") == [2, 3])
  }

  @Test("points count from the lowest step, in any order")
  func lowest() throws {
    let scale =
      "[{id: yes, text: Y, points: 5}, {id: no, text: N, points: 1}, {id: so, text: S, points: 2}]"
    let finder = try #require(Self.read(Self.short, scale: scale).finder)
    #expect(finder.scale.map(finder.worth) == [4, 0, 1] && finder.mostPoints == 4)
  }

  @Test("what makes no sense is found")
  func findings() {
    func said(_ statements: String, scale: String = "[{id: no, text: N}, {id: yes, text: Y}]")
      -> [String]
    {
      Self.read(statements, scale: scale).said
    }
    #expect(
      said(Self.short, scale: "[{id: no, text: N, points: 0}, {id: yes, text: Y}]").contains {
        $0.contains("give them to all or to none")
      })
    #expect(said("  - {id: one, text: One., stage: start}").contains { $0.hasPrefix("11:") })
    #expect(
      said(Self.short + "\n  - {id: two, text: Two., stage: start, stages: [grow]}").contains {
        $0.contains("keep one of the two")
      })
    #expect(
      said(Self.short + "\n  - {id: two, text: Two.}").contains {
        $0.contains("'stage'") && $0.contains("'stages'")
      })
    #expect(
      said(Self.short + "\n  - {id: two, text: Two., stage: groww}")
        == ["14: there is no stage 'groww'; did you mean 'grow'?"])
    #expect(
      said("  - {id: one, text: One., stage: start}\n  - {id: two, text: Two., stage: start}")
        == ["7: no statement of the finder 'where' speaks for the stage 'grow'"])
    #expect(
      Self.read(Self.short, stages: "start").said
        == ["9: no handout is for the stage 'grow'"])
  }

  @Test("words, points and the order of steps leave answers alone; other steps do not")
  func scale() throws {
    let hash = try #require(Self.read(Self.short).finder).hash
    func other(_ scale: String) -> QuestionHash? {
      Self.read(Self.short, scale: scale).finder?.hash
    }
    #expect(other("[{id: yes, text: Always, points: 7}, {id: no, text: Never, points: 1}]") == hash)
    #expect(other("[{id: no, text: Not yet}, {id: always, text: Yes}]") != hash)
  }

  @Test("a renamed finder keeps its codes, and those of its statements")
  func renamed() throws {
    let before = try #require(Self.read(Self.short).finder)
    let now = try #require(Self.read(Self.short, more: "was: where-first\n").finder)
    #expect(now.stateCode == .derived(kind: .finder, id: "where-first"))
    #expect(
      now.tracked(now.statements[0]).code == .derived(kind: .statement, id: "where-first.know"))
    #expect(before.stateCode == .derived(kind: .finder, id: "where"))
  }
}
