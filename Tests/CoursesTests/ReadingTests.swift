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

extension ReadingTests {
  @Test(
    "places and words of YAML mistakes",
    arguments: [
      ("title: a: b\n", "1:9", "a second ': ' in one text"),
      ("a:\n\t- b\n", "2:1", "a tab cannot indent"),
      ("a: \"b\nc: d\n", "1:4", "this quote is never closed"),
      ("a: 1\n---\nb: 2\n", "2:1", "a second document begins here"),
      ("x: {id: a, text: A, id: b}\n", "1:21", "'id' is given twice"),
      ("\"id\": a\nx: {id: c}\n\"id\": b\n", "3:1", "'id' is given twice"),
      ("title: {{name}}\n", "1:9", "cannot be a key"),
      ("title: *b*\n", "1:8", "begins with * or & in quotes"),
      ("title: *b\n", "1:8", "begins with * in quotes"),
      ("title: &a [*a]\n", "1:12", "needs &a and all that it names before it"),
      ("title: !Welcome aboard\n", "1:8", "begins with ! in quotes"),
      ("title: &More about us\n", "1:8", "no alias *More asks for it"),
      ("x: &a 1\ny: &a 2\nz: *a\n", "1:4", "no alias *a asks for it"),
      ("x: &a [b]\n? *a\n: c\n", "2:3", "a list or a mapping cannot be a key"),
      ("id: a\ntitle Welcome\nlanguage: en\n", "2:1", "no ': ' behind this key"),
      ("title: 'it's'\n", "1:12", "belongs to no key"),
      ("title: - a\n", "1:8", "begins with '- ' in quotes"),
      ("title: > a\n", "1:10", "begin the text in the line after"),
      ("title: \"a\\q\"\n", "1:10", "write \\\\ for \\"),
      ("title: é\u{1}\n", "1:9", "U+0001"),
      ("x: &x \(nested(60, "a"))\ny: \(nested(60, "*x"))\n", "2:64", "nested deeper than 100"),
    ])
  func mistakes(yaml: String, place: String, words: String) throws {
    let findings = Checker.check(folder(["course.yaml": yaml])).findings
    let finding = try #require(findings.first)
    #expect("\(finding.location.line):\(finding.location.column)" == place)
    #expect(finding.message.contains(words), "\(finding.message)")
  }

  private static func nested(_ depth: Int, _ text: String) -> String {
    String(repeating: "[", count: depth) + text + String(repeating: "]", count: depth)
  }

  @Test("an alias stands for a text wherever a text may stand")
  func aliases() throws {
    let texts = ["course.yaml": "x: &t title\n*t : &a [B, C]\nkeywords: *a\n"]
    let findings = Checker.check(folder(texts)).findings
    #expect(
      findings.map(\.message).contains { $0.contains("'title'") && $0.contains("text") },
      "\(findings.map(\.message))")
  }

  @Test("what YAML forbids is told once")
  func forbidden() {
    let findings = Checker.check(folder(["course.yaml": "title: é\u{1}\n"])).findings
    #expect(findings.map(\.rule) == ["text/control-character"])
  }

  @Test("aliases that multiply end the reading", .timeLimit(.minutes(1)))
  func multiplied() {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefghij", "abcdefghi") {
      let list = Array(repeating: "*\(last)", count: 10).joined(separator: ", ")
      yaml += "\(name): &\(name) [\(list)]\n"
    }
    let findings = Checker.check(folder(["course.yaml": yaml])).findings
    #expect(findings.map(\.rule) == ["yaml/explosive-aliases"])
  }

  @Test("one unreadable part brings no false findings after it")
  func unread() {
    let findings = Checker.check(
      folder([
        "course.yaml": Self.definition,
        "modules/a.md": "---\ntitle: A: B\n---\n[b](b.md)\n",
        "modules/b.md": """
        ---
        id: b
        title: B
        ---
        [a](a.md)

        ```question
        id: q
        kind: drawing
        prompt: How many?
        ```

        ```assessment
        id: check
        title: Check
        questions: [q]
        ```
        """,
      ])
    ).findings
    #expect(findings.map(\.rule) == ["yaml/syntax", "course/ill-typed-value"])
  }

  @Test("a long line and many equal headings take no quadratic time", .timeLimit(.minutes(1)))
  func long() {
    let text =
      String(repeating: "*é* ", count: 50_000) + "\n\n"
      + String(repeating: "## A\n\n", count: 20_000)
    let result = Checker.check(
      folder([
        "course.yaml": Self.definition, "modules/a.md": "---\nid: a\ntitle: A\n---\n\(text)",
        "modules/b.md": "---\nid: b\ntitle: B\n---\n",
      ]))
    #expect(result.checked != nil)
  }
}
