import Courses
import Diagnostics
import LearnerState
import Testing

@Suite("Scenarios")
struct ScenarioTests {
  /// A course with one scenario, and the messages about it with their lines.
  static func read(_ scenes: String, more: String = "") -> (scenario: Scenario?, said: [String]) {
    let files = [
      "course.yaml": """
      format: 1
      id: example
      version: 1.0.0
      title: Example
      language: en
      modules:
        - {id: first, title: First, pages: [modules/welcome.md]}

      """,
      "modules/welcome.md": """
      ---
      id: welcome
      title: Welcome
      ---

      ```scenario
      id: call
      title: A call
      \(more)scenes:
      \(scenes)
      ```
      """,
    ]
    let result = CourseReader.read(SourceFolder(files.mapValues { Array($0.utf8) }))
    let findings = result.course.map { course in
      course.readingFindings
        + [UnreachableScene.check, EndlessScenario.check, UnknownReference.check, RepeatedID.check]
        .flatMap { $0(course) }
    }
    return (
      result.course?.scenarios.first,
      (findings ?? result.findings).map { "\($0.location.line): \($0.message)" }
    )
  }

  static let short = """
      - {id: a, text: A., choices: [{id: go, text: Go, to: b}, {id: no, text: Stay, to: c}]}
      - {id: b, text: B., ending: good}
      - {id: c, text: C.}
    """

  @Test("a scene without choices ends the story, neither well nor badly if nothing is said")
  func endings() {
    let (scenario, said) = Self.read(Self.short)
    #expect(said == [])
    #expect(scenario?.scenes.map(\.ending) == [nil, .good, .neutral])
    #expect(scenario?.first == "a")
  }

  @Test(
    "what makes no story is an error with its place",
    arguments: [
      (
        "  - {id: a, text: A.}\n  - {id: b, text: B.}", "",
        [
          "10: 'choices' is missing in every scene",
          "11: no way from 'a' leads to the scene 'b'",
        ]
      ),
      (
        "  - {id: a, text: A., ending: good, choices: [{id: go, text: Go, to: b}]}\n  - {id: b, text: B.}",
        "", ["10: a scene has 'choices' or an 'ending'; keep one of the two"]
      ),
      (
        "  - {id: a, text: A., choices: [{id: go, text: Go, to: d}]}\n  - {id: b, text: B.}", "",
        ["10: there is no scene 'd'; did you mean 'a'?"]
      ),
      (Self.short, "start: d\n", ["9: there is no scene 'd'; did you mean 'a'?"]),
      (
        Self.short, "start: b\n",
        [
          "11: no way from 'b' leads to the scene 'a'",
          "13: no way from 'b' leads to the scene 'c'",
        ]
      ),
      (
        "  - {id: a, text: A., choices: [{id: go, text: Go, to: b}, {id: go, text: On, to: b}]}\n  - {id: b, text: B.}",
        "", ["10: the choice id 'go' is already taken at modules/welcome.md:10"]
      ),
    ])
  func findings(scenes: String, more: String, said: [String]) {
    #expect(Self.read(scenes, more: more).said == said)
  }

  @Test("words may change, ways through the story may not")
  func hash() throws {
    let hash = try #require(Self.read(Self.short).scenario).hash
    let reworded = Self.short.replacing("A.", with: "Once.").replacing("text: Go", with: "text: On")
    #expect(Self.read(reworded).scenario?.hash == hash)
    #expect(Self.read(Self.short, more: "start: a\n").scenario?.hash == hash)
    #expect(Self.read(Self.short, more: "start: b\n").scenario?.hash != hash)
    #expect(Self.read(Self.short.replacing("to: c", with: "to: b")).scenario?.hash != hash)
  }
}
