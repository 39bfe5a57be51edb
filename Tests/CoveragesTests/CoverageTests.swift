import CourseTesting
import Courses
import Diagnostics
import Testing

@testable import Coverages

@Suite("coverage")
struct CoverageTests {
  private static let definition = """
    format: 1
    id: tides
    version: 1.0.0
    title: Tides
    language: en
    duration: PT1H
    alignments:
      - {framework: Sea, code: A, title: Reading}
      - {framework: Sea, code: B, title: Going}
    objectives:
      - {id: read, text: "=Read {{what}}", alignments: [A]}
      - {id: walk, text: 'Walk "safely", always', alignments: [A]}
      - {id: rest, text: Rest}
    variables: {what: a table}
    modules:
      - {id: one, title: One, pages: [modules/a.md, modules/b.md]}
      - {id: two, title: Two, pages: [modules/c.md]}
    toolkit:
      stages: [{id: start, title: Start}]
      handouts:
        - {file: toolkit/table.md, stages: [start], objectives: [read, walk]}
        - {file: toolkit/map.md, stages: [start]}

    """

  private static func question(_ id: String, _ objective: String, points: String = "1") -> String {
    """
    ```question
    id: \(id)
    kind: true-false
    objective: \(objective)
    prompt: Is \(id) so?
    answer: true
    points: \(points)
    ```

    """
  }

  private static let files = [
    "course.yaml": definition,
    "modules/a.md":
      "---\nid: a\ntitle: A\nobjectives: [read, walk]\nduration: PT10M\n---\nText.\n\n"
      + question("on-page", "read"),
    "modules/b.md": "---\nid: b\ntitle: B\nobjectives: [walk]\n---\nText.\n",
    "modules/c.md": """
    ---
    id: c
    title: C
    duration: PT5M
    ---
    ```assessment
    id: check
    title: Check
    draw: {bank: all, count: 1}
    ```

    ```assessment
    id: end
    title: End
    questions: [listed, worthless]
    ```

    """,
    "questions/all.md": "---\nid: all\n---\n" + question("drawn-one", "walk")
      + question("drawn-two", "walk"),
    "questions/more.md": "---\nid: more\n---\n" + question("listed", "read")
      + question("worthless", "read", points: "0") + question("unasked", "rest"),
    "toolkit/table.md": "---\nid: table\ntitle: Table\n---\nText.\n",
    "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
  ]

  private static func coverage(_ changed: [String: String] = [:]) throws -> Coverage {
    let result = Checker.check(folder(files.merging(changed) { $1 }))
    return Coverage(try #require(result.checked, "\(result.findings)").course)
  }

  @Test("an objective has the pages, questions and handouts that name it")
  func rows() throws {
    let coverage = try Self.coverage()
    let rows = coverage.objectives
    #expect(rows.map(\.id) == ["read", "walk", "rest"])
    #expect(rows[0].text == "=Read a table")
    #expect(rows.map { $0.service.pages.map(\.id) } == [["a"], ["a", "b"], []])
    #expect(
      rows.map { $0.service.practice.map(\.id) } == [["on-page", "worthless"], [], []])
    #expect(
      rows.map { $0.service.scored.map(\.id) } == [["listed"], ["drawn-one", "drawn-two"], []])
    #expect(rows[0].service.scored[0].places == ["end"])
    #expect(rows[1].service.scored.map(\.isDrawn) == [true, true])
    #expect(rows.map { $0.service.handouts.map(\.id) } == [["table"], ["table"], []])
    #expect(rows.map { $0.service.modules.map(\.id) } == [["one"], ["one"], []])
  }

  @Test("a page without a duration has unknown minutes, not none")
  func minutes() throws {
    let rows = try Self.coverage().objectives
    #expect(rows.map(\.service.minutes) == [10, 10, 0])
    #expect(rows.map(\.service.pagesWithoutDuration) == [0, 1, 0])
    #expect(rows.map(\.service.minutesText) == ["10", "10+", "0"])
    let silent = try Self.coverage([
      "modules/a.md": "---\nid: a\ntitle: A\nobjectives: [read]\n---\nText.\n"
    ])
    #expect(silent.objectives[0].service.minutes == nil)
    #expect(silent.objectives[0].service.minutesText == "?")
    #expect(CSVCoverageReport(silent).text.contains(",1,1,,1,1,"))
  }

  @Test("the whole course counts everything once, and what has no objective is told")
  func whole() throws {
    let coverage = try Self.coverage()
    #expect(coverage.whole.cells == ["3", "15+", "2", "3", "0", "2", "2"])
    #expect(coverage.rest.pages.map(\.id) == ["c"])
    #expect(coverage.rest.handouts.map(\.id) == ["map"])
    #expect(
      coverage.remarks == [
        "1 page does not say how long it takes, so minutes with + are more and ? are unknown: b",
        "the course says that it takes 60 minutes; its pages come to 15+",
        "a page with several objectives counts in full for each; the whole course counts it once",
        "questions that an assessment may draw all count, though a learner meets some",
      ])
  }

  @Test("an alignment is served by what serves the objectives that name it")
  func alignments() throws {
    let coverage = try Self.coverage()
    #expect(coverage.alignments.map(\.objectives) == [["read", "walk"], []])
    #expect(coverage.alignments[0].service.cells == ["2", "10+", "2", "3", "0", "1", "1"])
    #expect(coverage.alignments[1].service.isEmpty)
    let unlinked = try Self.coverage([
      "course.yaml": Self.definition.replacing(", alignments: [A]", with: "")
    ])
    #expect(!unlinked.linksAlignments)
    #expect(unlinked.alignments.map(\.objectives.count) == [3, 3])
  }

  @Test("CSV quotes what RFC 4180 quotes, and a formula stays text")
  func csv() throws {
    let lines = CSVCoverageReport(try Self.coverage()).text.split(separator: "\r\n")
    #expect(
      lines == [
        "objective,text,pages,pages_without_duration,minutes,practice_questions,scored_questions,"
          + "scenarios,handouts,modules,alignments",
        #""read","'=Read a table",1,0,10,2,1,0,1,1,"A""#,
        #""walk","Walk ""safely"", always",2,1,10,0,2,0,1,1,"A""#,
        #""rest","Rest",0,0,0,0,0,0,0,0,"""#,
      ])
  }

  @Test("text stays within 100 columns, however long an id is")
  func columns() throws {
    let id = String(repeating: "long", count: 16)
    let coverage = try Self.coverage(
      Self.files.mapValues { $0.replacing("read", with: id) }.filter { $0.key != "toolkit/map.md" })
    let lines = TextCoverageReport(coverage, usesColor: false).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 && !$0.contains("\u{1B}") }, "\(lines)")
  }

  @Test("a page has no script and no markup of the course's")
  func html() throws {
    let coverage = try Self.coverage([
      "course.yaml": Self.definition.replacing("Walk ", with: "<script>walk</script> ")
        .replacing("language: en", with: "language: ar")
    ])
    let text = HTMLCoverageReport(coverage).text
    #expect(!text.contains("<script"))
    #expect(text.contains("<span lang=\"ar\" dir=\"rtl\">&lt;script&gt;walk"))
    #expect(text.contains("<th scope=\"row\">The whole course</th>"))
  }
}

@Suite("objectives without something")
struct ObjectiveRuleTests {
  private static func findings(_ page: String, toolkit: String = "") -> [String] {
    let course = """
      format: 1
      id: tides
      version: 1.0.0
      title: Tides
      language: en
      objectives: [{id: read, text: Read}]
      modules: [{id: one, title: One, pages: [modules/a.md]}]
      \(toolkit)
      """
    return Checker.check(
      folder([
        "course.yaml": course, "modules/a.md": "---\nid: a\ntitle: A\n\(page)",
        "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      ])
    ).findings.map(\.rule).filter { $0.contains("objective") }
  }

  private static let toolkit = """
    toolkit:
      stages: [{id: start, title: Start}]
      handouts: [{file: toolkit/map.md, stages: [start]}]
    """

  @Test("what nothing serves is told once")
  func unserved() {
    #expect(Self.findings("---\nText.\n") == ["course/unserved-objective"])
    #expect(Self.findings("---\nText.\n", toolkit: Self.toolkit) == ["course/unserved-objective"])
  }

  @Test("a scenario asks, too")
  func scenario() {
    let scenario = """
      ```scenario
      id: shore
      title: Shore
      objective: read
      scenes:
        - {id: begin, text: Water., choices: [{id: on, text: Go, to: dry}, {id: off, text: Stay, to: wet}]}
        - {id: dry, text: Dry., end: good}
        - {id: wet, text: Wet., end: poor}
      ```

      """
    #expect(Self.findings("objectives: [read]\n---\n" + scenario) == [])
    #expect(Self.findings("---\n" + scenario) == ["objective/never-taught"])
  }

  @Test("a tool is missed only where there is a toolkit")
  func tool() {
    let page = "objectives: [read]\n---\nText.\n"
    #expect(Self.findings(page) == ["objective/never-asked"])
    #expect(
      Self.findings(page, toolkit: Self.toolkit)
        == ["objective/never-asked", "objective/without-tool"])
  }
}
