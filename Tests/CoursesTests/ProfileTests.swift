import CourseTesting
import Courses
import Diagnostics
import MarkdownText
import Testing

@Suite("editions")
struct ProfileTests {
  private static let texts = [
    "course.yaml": """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    variables: {town: your town}
    theme: {accent: "#1f6f54", font: system}
    sessions: [{id: first, title: First, start: 2027-02-10T18:00Z}]
    modules:
      - {id: start, title: Start, pages: [modules/welcome.md]}

    """,
    "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\n\nHello, {{town}}.\n",
    "profiles/elm.yaml": """
    name: Elm Valley
    variables: {town: Elm Valley}
    theme: {accent: "#2d5f8a"}
    sessions: []

    """,
  ]

  @Test("an edition says what its profile says, and the course the rest")
  func edition() throws {
    let source = folder(Self.texts)
    let edition = try #require(Checker.check(source, .edition("elm")).checked).course.definition
    #expect(edition.edition == "elm")
    #expect(edition.id.value == "small")
    #expect(edition.title.value == "Small: Elm Valley")
    #expect(edition.variableText("{{town}}") == "Elm Valley")
    #expect(edition.theme.accent?.value == "#2d5f8a")
    #expect(edition.theme.font?.value == "system")
    #expect(edition.sessions?.isEmpty == true)

    let course = try #require(Checker.check(source).checked).course.definition
    #expect(course.edition == nil)
    #expect(course.title.value == "Small")
    #expect(course.variableText("{{town}}") == "your town")
    #expect(course.sessions?.count == 1)
  }

  @Test(
    "an edition changes a value that learners may have their own of, and not what they are asked")
  func offered() throws {
    var texts = Self.texts
    texts["course.yaml"] = texts["course.yaml"]?.replacing(
      "{town: your town}", with: "{town: {value: your town, label: Where you live, max: 30}}")
    let edition = try #require(Checker.check(folder(texts), .edition("elm")).checked).course
    let variable = try #require(edition.definition.offeredVariables.first)
    #expect(variable.value == "Elm Valley")
    #expect(variable.label == "Where you live")
    #expect(variable.max == 30)

    let course = try #require(Checker.check(folder(texts)).checked).course.definition
    #expect(course.offeredVariables.map(\.value) == ["your town"])
    #expect(course.variableText("{{town}}") == "your town")
  }

  @Test("a check looks at every edition, at its own places")
  func check() {
    var texts = Self.texts
    texts["modules/welcome.md"] =
      "---\nid: welcome\ntitle: Welcome\n---\n\nSee [the plan]({{town}}.md).\n"
    texts["course.yaml"] = texts["course.yaml"]?.replacing("your town", with: "welcome")
    let findings = Checker.check(folder(texts)).findings
    #expect(findings.map(\.rule) == ["text/broken-link"])
    #expect(Checker.check(folder(texts), .edition(nil)).findings.isEmpty)
  }

  @Test("a profile's file follows its shape")
  func shape() {
    var texts = Self.texts
    texts["profiles/Elm Valley.yaml"] = "nmae: x\nvariables: {town: 1}\n"
    let findings = Checker.check(folder(texts)).findings
    #expect(
      findings.map(\.rule) == ["course/ill-formed-id", "course/missing-key", "course/unknown-key"])
    #expect(findings.allSatisfy { $0.location.file == "profiles/Elm Valley.yaml" })
  }
}
