import Courses
import Diagnostics
import Testing

@Suite("Reflections")
struct ReflectionTests {
  /// What is said of a course with a reflection that goes to the LMS, and one that says `keys`.
  static func findings(_ keys: String) -> [Diagnostic] {
    let files = [
      "course.yaml": """
      format: 1
      id: example
      version: 1.0.0
      title: Example
      language: en
      targets: [scorm12, scorm2004]
      modules:
        - {id: first, title: First, pages: [modules/welcome.md]}

      """,
      "modules/welcome.md": """
      ---
      id: welcome
      title: Welcome
      ---

      ```question
      id: one
      kind: reflection
      prompt: And you?
      keep: lms
      ```

      ```question
      id: two
      kind: reflection
      prompt: And then?
      \(keys)
      ```

      """,
    ]
    return Checker.check(SourceFolder(files.mapValues { Array($0.utf8) })).findings
  }

  @Test("what the LMS could not hold is found before learners write it")
  func overLimit() throws {
    let finding = try #require(Self.findings("keep: lms").first)
    #expect(finding.rule == "state/over-limit")
    #expect(finding.location.line == 6)
    #expect(finding.message.contains("scorm12 keeps 4096"))
    #expect(finding.help?.hasPrefix("let reflections 'keep: device'") == true)
    #expect(Self.findings("keep: lms\nmax: 200") == [])
    #expect(Self.findings("keep: device\nmax: 4000") == [])
    #expect(Self.findings("keep: none") == [])
    #expect(Self.findings("max: 4000") == [])
  }

  @Test(
    "it has nothing to judge by",
    arguments: [
      ("points: 2", "course/unknown-key"), ("attempts: 2", "course/unknown-key"),
      ("keep: cloud", "course/ill-typed-value"), ("max: 4001", "course/ill-typed-value"),
    ])
  func refused(keys: String, rule: String) {
    #expect(Self.findings(keys).map(\.rule) == [rule])
  }
}
