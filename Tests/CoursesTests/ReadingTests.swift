import CourseTesting
import Courses
import Diagnostics
import LearnerState
import Testing

@Suite("reading courses")
struct ReadingTests {
  static let definition = """
    format: 1
    id: small
    version: 1.10.0
    title: 012
    language: no
    modules:
      - {id: first, title: First, pages: [modules/a.md, {file: modules/b.md, required: false}]}

    """

  @Test("scalars mean what they look like")
  func scalars() throws {
    let course = try #require(read(["course.yaml": Self.definition]))
    #expect(course.definition.title.value == "012")
    #expect(course.definition.language == "no")
    #expect(course.definition.version == "1.10.0")
    #expect(course.readingFindings.isEmpty)
  }

  @Test("a page has its front matter, its text and its activities, each with its place")
  func page() throws {
    let course = try #require(
      read([
        "course.yaml": Self.definition,
        "modules/a.md": """
        \u{FEFF}---\r
        id: a\r
        duration: PT1H30M\r
        ---\r
        # The title\r
        \r
        Text.\r
        \r
        ```question\r
        id: q\r
        kind: true-false\r
        prompt: Yes?\r
        answer: true\r
        points: 2.5\r
        ```\r

        """,
      ]))
    #expect(course.readingFindings.isEmpty)
    let page = try #require(course.pages.first)
    #expect(page.title.value == "The title")
    #expect(
      page.id.location
        == Diagnostics.SourceLocation(file: "modules/a.md", line: 2, column: 5, length: 1))
    let question = try #require(page.questions.first)
    #expect(question.id.location.line == 10)
    #expect(question.points == 250)
    #expect(course.isRequired(page))
  }

  @Test("every finding of a run comes at once, from every file")
  func allAtOnce() {
    let findings = Checker.check(
      folder([
        "course.yaml": Self.definition + "paper: a5\ncolour: red\n",
        "modules/a.md": "---\nid: A\n---\n[x](y.md)\n",
      ])
    ).findings
    #expect(
      findings.map(\.rule) == [
        "course/missing-file", "course/ill-typed-value", "course/unknown-key",
        "course/missing-key", "course/ill-formed-id", "text/broken-link",
      ])
  }

  @Test(
    "hostile YAML gives a finding and nothing else",
    arguments: [
      String(repeating: "[", count: 50_000), String(repeating: "{a: ", count: 50_000),
      "a: &a [*a]\n", "? [a]\n: b\n", "%YAML 9.9\n---\na\n", "- a\n", "text", "\u{0}",
      "a: !!binary x\n",
      "<<: {a: 1}\n", "a: 1\n---\nb: 2\n",
    ])
  func hostile(yaml: String) {
    let result = Checker.check(folder(["course.yaml": yaml]))
    #expect(result.checked == nil)
    #expect(!result.findings.isEmpty)
  }

  @Test(
    "paths are resolved inside the course",
    arguments: [
      ("a.md", "modules", "modules/a.md"), ("../b/c.md", "modules", "b/c.md"),
      ("./a.md", "", "a.md"), ("../a.md", "", nil), ("/a.md", "", nil), ("C:/a.md", "", nil),
      ("a\\b.md", "", nil), ("../../a.md", "modules", nil),
    ])
  func paths(reference: String, folder: String, expected: String?) {
    #expect(SourcePath.resolve(reference, in: folder) == expected)
  }

  @Test(
    "durations, numbers and pass marks are exact",
    arguments: [
      ("PT45M", 45), ("P1DT2H", 1560), ("PT90S", 2), ("PT", nil), ("P", nil), ("45", nil),
    ])
  func durations(text: String, minutes: Int?) {
    #expect(Forms.minutes(ofDuration: text) == minutes)
  }

  @Test(
    "pass marks are written back as they are meant",
    arguments: [(8_000, "0.8"), (10_000, "1"), (0, "0"), (6_667, "0.6667"), (500, "0.05")])
  func passMarks(value: Int, text: String) {
    #expect(PassMark(tenThousandths: value).decimal == text)
  }

  @Test("learner state knows the codes of the course, and a code of its own where one is given")
  func tracking() throws {
    let course = try #require(
      read([
        "course.yaml": Self.definition,
        "modules/a.md": "---\nid: a\ntitle: A\n---\n",
        "modules/b.md": "---\nid: b\ntitle: B\ncode: abcd\n---\n",
      ]))
    #expect(
      course.tracked.pages.map(\.code.rawValue) == [
        Code.derived(kind: .page, id: "a").rawValue, "abcd",
      ])
    #expect(course.tracked.pages.map(\.required) == [true, false])
  }

  private func read(_ texts: [String: String]) -> Course? {
    CourseReader.read(folder(texts)).course
  }
}
