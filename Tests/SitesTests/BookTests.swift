import CourseTesting
import Courses
import Foundation
import Sites
import Testing

@Suite("books of handouts and for facilitators")
struct BookTests {
  static let course: [String: String] = [
    "course.yaml": """
    format: 1
    id: small
    version: 1.2.0
    date: 2027-03-01
    title: "Tom & {{who}}"
    language: en
    license: CC-BY-4.0
    objectives: [{id: meet, text: Meet well}]
    modules:
      - {id: first, title: First, break: PT10M, pages: [modules/a.md, modules/b.md]}
      - {id: last, title: Last, break: PT45M, pages: [modules/c.md]}
    toolkit:
      stages: [{id: one, title: One}, {id: two, title: Two}]
      handouts:
        - {file: toolkit/map.md, stages: [one, two], objectives: [meet]}
        - {file: toolkit/plan.md, stages: [two], formats: [pdf]}
    sessions:
      - {id: first, title: Meet, start: 2027-04-01T06:00-05:00, end: 2027-04-01T07:30-05:00, timezone: America/Chicago, place: The library}
    variables: {who: "<i>Ann</i>"}

    """,
    "modules/a.md": """
    ---
    id: a
    title: Page A
    duration: PT20M
    ---
    Text.

    ```question
    id: pick
    kind: choice
    prompt: Which **one**?
    choices:
      - {id: x, text: This, correct: true, feedback: Because.}
      - {id: y, text: That}
    feedback: {correct: So it is.}
    ```

    ```handout
    id: map
    ```

    ```facilitator
    minutes: 25
    materials: [Chalk, "{{who}}"]
    notes: |
      ## Chairs

      Ask [the second page](b.md) and [the plan](../toolkit/plan.md).
    ```
    """,
    "modules/b.md": "---\nid: b\ntitle: Page B\n---\nText.\n",
    "modules/c.md": """
    ---
    id: c
    title: Page C
    duration: PT50M
    ---
    ```finder
    id: where
    title: Where?
    scale: [{id: no, text: No, points: 1}, {id: yes, text: Yes, points: 3}]
    statements:
      - {id: meet, text: We meet., stage: one}
      - {id: work, text: We work., stages: [one, two]}
    ```

    ```assessment
    id: check
    title: Check
    questions: [many, words, number, pairs, rows, truth, view]
    passing: 0.625
    ```
    """,
    "questions/bank.md": """
    ---
    id: bank
    ---
    ```question
    {id: many, kind: multiple, prompt: Many?, choices: [{id: a, text: A, correct: true}, {id: b, text: B, correct: true}, {id: c, text: C}]}
    ```

    ```question
    {id: words, kind: fill-in, prompt: Words?, accept: [trust, faith]}
    ```

    ```question
    {id: number, kind: numeric, prompt: Number?, answer: 4, tolerance: 0.5}
    ```

    ```question
    {id: pairs, kind: matching, prompt: Pairs?, pairs: [{id: a, text: Hen, match: Egg}, {id: b, text: Cow, match: Milk}], distractors: [{id: c, text: Wool}]}
    ```

    ```question
    {id: rows, kind: ordering, prompt: Rows?, items: [{id: a, text: Alpha}, {id: b, text: Beta}]}
    ```

    ```question
    {id: truth, kind: true-false, prompt: Truth?, answer: false}
    ```

    ```question
    {id: view, kind: likert, prompt: View?, scale: [{id: a, text: Yes}, {id: b, text: No}]}
    ```
    """,
    "toolkit/map.md": """
    ---
    id: map
    title: Map of {{who}}
    summary: Who is there.
    ---
    Look at [the plan](plan.md) and [page A](../modules/a.md), or [the web](https://example.org).[^1]

    ```form
    fields:
      - {id: name, kind: text, label: Name}
    ```

    See [part two](#part-two).[^2]

    ## Part two

    [^1]: First note.
    [^2]: Second note.
    """,
    "toolkit/plan.md": """
    ---
    id: plan
    title: Plan
    ---
    ```form
    fields:
      - {id: name, kind: text, label: Name}
    ```
    """,
  ]

  static func collection(without: Set<HandoutFormat> = [], start: Int? = nil) throws
    -> HandoutCollection
  {
    let result = Checker.check(folder(course))
    let checked = try #require(result.checked, "\(result.findings)")
    return HandoutCollection(
      checked.course, without: without, clock: AgendaClock(start: start))
  }

  @Test("the workbook has every handout, found by stage and by objective")
  func workbook() throws {
    let book = try #require(try Self.collection().printables.last)
    #expect(book.name(.pdf) == "workbook.pdf")
    #expect(book.html.contains("<a href=\"#handout-map\">Map of &lt;i&gt;Ann&lt;/i&gt;</a>"))
    #expect(book.html.components(separatedBy: "href=\"#handout-map\"").count == 5)
    #expect(book.html.contains("<a href=\"#handout-plan\">the plan</a>"))
    #expect(book.html.contains("<a href=\"https://example.org\" class=\"external\">the web</a>"))
    #expect(book.html.contains("<span>page A</span>,"))
    #expect(book.html.contains("Version 1.2.0 · 2027-03-01"))
    #expect(!book.html.contains("<i>"))
    #expect(
      book.html.contains("<a href=\"#map--part-two\">")
        && book.html.contains("id=\"map--part-two\""))
    for number in 1...2 {
      #expect(
        book.html.contains("href=\"#map--fn-\(number)\"")
          && book.html.contains("id=\"map--fn-\(number)\""))
    }
    #expect(book.words.components(separatedBy: "\"t\":\"Note\"").count == 3)
    for handout in ["map", "plan"] {
      #expect(book.html.contains("name=\"\(handout)_name\""))
      #expect(book.words.contains("w:val=\\\"\(handout)_name\\\""))
      #expect(book.words.contains("\"handout-\(handout)\""))
    }
  }

  @Test("the guide has agenda, notes and materials")
  func guide() throws {
    let guide = try Self.collection(start: 9 * 60).guide.html
    let rows = guide.matches(of: /<tr.*<\/tr>/).map { row in
      String(row.output).replacing(/<[^>]*>/, with: "|").split(separator: "|")
        .joined(separator: " ")
    }
    #expect(
      rows.prefix(9) == [
        "Time What happens Minutes Tools",
        "9:00 First 25", "9:00 Page A 25 Map of &lt;i&gt;Ann&lt;/i&gt;, Plan", "9:25 Page B",
        "9:25 Break 10", "9:35 – 10:25 Last 50", "9:35 Page C 50", "10:25 Break 45",
        "11:10 Total 130",
      ])
    #expect(guide.contains("nobody said how long it takes"))
    #expect(guide.contains("at least 130 minutes (2:10), 55 of them breaks"))
    #expect(guide.contains("2027-04-01, 6:00 – 7:30 · America/Chicago · The library"))
    #expect(guide.contains("<p>Points: No 0 · Yes 2</p>"))
    #expect(guide.contains("<td>2. We work.</td><td>One, Two</td>"))
    #expect(guide.contains("<h3 id=\"a--note-1--chairs\">Chairs</h3>"))
    #expect(
      guide.contains("Ask <a href=\"#page-b\">the second page</a> and <span>the plan</span>."))
    #expect(guide.contains("<li>Chalk</li>\n<li>&lt;i&gt;Ann&lt;/i&gt;</li>"))
    #expect(try Self.collection().guide.html.contains("<td>0:35</td><td>Page C</td>"))
  }

  @Test("every kind of question has its key")
  func keys() throws {
    let guide = try Self.collection().guide
    let body = guide.html.components(separatedBy: "<body").last ?? ""
    let text = body.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    for words in [
      "1 · one answer Which one ? ✓ A. This Because. – B. That Why: So it is.",
      "Pass mark: 62.5 %", "Many? ✓ A. A ✓ B. B – C. C", "Words? Accepted: ✓ trust ✓ faith",
      "Number? ✓ 4 (3.5 to 4.5)", "Pairs? ✓ Hen → Egg ✓ Cow → Milk – Wool",
      "Rows? In this order: 1. Alpha 2. Beta", "Truth? – True ✓ False",
      "View? No answer is right or wrong. Yes No",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(guide.words.contains("✓"))
  }

  @Test("documents come in the forms that are wanted, as a page where none is left")
  func formats() throws {
    func names(_ collection: HandoutCollection) -> [String] {
      collection.pages.map(\.name)
        + (collection.printables + [collection.guide]).flatMap { document in
          document.formats.map(document.name)
        }
    }
    #expect(
      names(try Self.collection()) == [
        "toolkit/map.html", "toolkit/map.html", "toolkit/map.pdf", "toolkit/map.docx",
        "toolkit/plan.pdf", "workbook.pdf", "workbook.docx", "facilitator-guide.pdf",
        "facilitator-guide.docx",
      ])
    #expect(
      names(try Self.collection(without: [.pdf])) == [
        "toolkit/map.html", "toolkit/plan.html", "toolkit/map.html", "toolkit/map.docx",
        "workbook.docx", "facilitator-guide.docx",
      ])
    #expect(
      names(try Self.collection(without: [.pdf, .docx])) == [
        "toolkit/map.html", "toolkit/plan.html",
      ])
  }

  @Test("notes for facilitators are on no page")
  func packages() throws {
    let checked = try #require(Checker.check(folder(Self.course)).checked)
    #expect(Set(checked.course.pagesByHandout().keys) == ["map"])
    let connection = PlayerConnection(adapter: "device", stateLimit: nil, generator: "test")
    for file in SiteRenderer.render(checked).files(connection: connection) {
      let text =
        switch file.content {
        case .text(let text): text
        case .produced(let bytes): String(decoding: try bytes(), as: UTF8.self)
        case .parts(let parts):
          try parts().map { String(decoding: try $0.make(), as: UTF8.self) }.joined()
        case .constant, .source: ""
        }
      #expect(!text.contains("Chalk") && !text.contains("Chairs"), "\(file.name)")
    }
  }
}
