import CourseTesting
import Courses
import Diagnostics
import Testing

@Suite("editing sources")
struct EditingTests {
  static let definition = """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    # first things first
    modules:
      - id: first
        title: First
        pages:
          - modules/a.md  # the start

          # more to come
      - {id: second, title: Second, pages: [modules/b.md]}
    """
  static let texts = [
    "course.yaml": definition, "modules/a.md": "---\nid: a\ntitle: A\n---\nText.\n",
    "modules/b.md": "---\nid: b\ntitle: B\n---\nText.\n",
  ]

  private func written(_ changes: [SourceChange]) -> [String: String] {
    var texts: [String: String] = [:]
    for case .write(let path, _, let new) in changes { texts[path] = new }
    return texts
  }

  private func refusal(_ item: NewItem) -> String? {
    do throws(NewItem.Refusal) {
      _ = try item.changes(in: folder(Self.texts))
      return nil
    } catch {
      return error.message
    }
  }

  @Test("a new page stands last in its module and leaves the rest of course.yaml alone")
  func newPage() throws {
    let source = folder(Self.texts)
    let first = try written(
      NewItem.page(id: "c", title: "What: \"now\"?", module: "first").changes(in: source))
    #expect(
      first["course.yaml"]
        == Self.definition.replacing(
          "  # the start\n", with: "  # the start\n      - modules/first/c.md\n"))
    let second = try written(NewItem.page(id: "c", title: nil, module: nil).changes(in: source))
    #expect(
      second["course.yaml"]
        == Self.definition.replacing("[modules/b.md]", with: "[modules/b.md, modules/second/c.md]"))
    for change in [first, second] {
      let result = Checker.check(folder(Self.texts.merging(change) { $1 }))
      #expect(result.course?.pages.count == 3, "\(result.findings)")
      #expect(result.checked != nil)
    }
  }

  @Test("a new question and a new handout are read at once, whatever the course has")
  func newOthers() throws {
    var texts = Self.texts
    for item in [
      NewItem.question(id: "who", file: nil), .question(id: "why", file: "questions/questions.md"),
      .question(id: "how", file: "modules/a.md"), .handout(id: "map", title: nil, stage: "start"),
      .handout(id: "plan", title: "Plan", stage: nil),
    ] {
      texts.merge(try written(item.changes(in: folder(texts)))) { $1 }
    }
    let result = Checker.check(folder(texts))
    #expect(result.checked != nil, "\(result.findings)")
    #expect(result.course?.questions.map(\.id.value) == ["how", "who", "why"])
    #expect(result.course?.handouts.map(\.id.value) == ["map", "plan"])
  }

  @Test("a new handout serves the objective of a course that has just one, and can be filled in")
  func newHandout() throws {
    var texts = Self.texts
    texts["course.yaml"] = Self.definition.replacing(
      "language: en", with: "language: en\nobjectives: [{id: count, text: Count}]")
    let item = NewItem.handout(id: "map", title: nil, stage: "start")
    texts.merge(try written(item.changes(in: folder(texts)))) { $1 }
    let handout = try #require(Checker.check(folder(texts)).checked?.course.handouts.first)
    #expect(handout.reference.objectives.map(\.value) == ["count"])
    #expect(handout.forms.flatMap(\.fields).map(\.id.value) == ["who", "day", "steps"])

    texts = Self.texts
    texts["course.yaml"] = Self.definition.replacing(
      "language: en",
      with: "language: en\nobjectives: [{id: count, text: Count}, {id: add, text: Add}]")
    texts.merge(try written(item.changes(in: folder(texts)))) { $1 }
    #expect(texts["course.yaml"]?.contains("{file: toolkit/map.md, stages: [start]}") == true)
  }

  @Test("a new question of any kind can be built at once", arguments: QuestionKind.names)
  func newKinds(kind: String) throws {
    var texts = Self.texts
    let item = NewItem.question(id: "who", kind: kind, file: "modules/a.md")
    texts.merge(try written(item.changes(in: folder(texts)))) { $1 }
    let result = Checker.check(folder(texts))
    #expect(result.findings.filter { $0.location.file == "modules/a.md" } == [])
    #expect(result.course?.questions.map(\.kind.name) == [kind])
  }

  @Test("what is taken, ill-formed or unknown is refused")
  func refused() {
    #expect(refusal(.page(id: "a", title: nil, module: nil)) == "there is a page 'a' already")
    #expect(refusal(.page(id: "A", title: nil, module: nil))?.contains("is not an id") == true)
    #expect(
      refusal(.page(id: "c", title: nil, module: "x"))
        == "there is no module 'x'; there are: first, second")
    #expect(
      refusal(.question(id: "c", kind: "essay", file: nil))?.hasPrefix("there is no kind 'essay'")
        == true)
    #expect(refusal(.question(id: "c", file: "x.md"))?.contains("no file 'x.md'") == true)
  }

  @Test("fixes mend ids, headings and names, and nothing is left to mend")
  func fixes() throws {
    var texts = Self.texts
    texts["modules/a.md"] =
      "\u{FEFF}# Aims\r\n\r\n#### Deep\r\n\r\n![Map](<../media/Karte 1.svg>)\r\n"
    texts["modules/b.md"] =
      "---\ntitle: B\n---\n[map](../media/Karte%201.svg) and [a][1]\n\n[1]: a.md\n"
    texts["media/Karte 1.svg"] = "<svg viewBox=\"0 0 9 9\"/>"
    let changes = SourceFixes.propose(for: folder(texts))
    let new = written(changes)
    #expect(
      new["modules/a.md"]
        == "\u{FEFF}---\r\nid: a\r\n---\r\n# Aims\r\n\r\n## Deep\r\n\r\n![Map](../media/Karte-1.svg)\r\n"
    )
    #expect(
      new["modules/b.md"]
        == "---\nid: b\ntitle: B\n---\n[map](../media/Karte-1.svg) and [a][1]\n\n[1]: a.md\n")
    #expect(changes.last == .rename(from: "media/Karte 1.svg", to: "media/Karte-1.svg"))
    texts.merge(new) { $1 }
    texts["media/Karte-1.svg"] = texts.removeValue(forKey: "media/Karte 1.svg")
    #expect(SourceFixes.propose(for: folder(texts)).isEmpty)
    #expect(Checker.check(folder(texts)).findings.isEmpty)
  }

  @Test("a name that is also written in a way fixes do not find is not changed")
  func carefulNames() {
    var texts = Self.texts
    texts["modules/a.md"]? += "![Map](../media/a&amp;b.svg)\n"
    texts["media/a&b.svg"] = "<svg viewBox=\"0 0 9 9\"/>"
    #expect(SourceFixes.propose(for: folder(texts)).isEmpty)
  }

  @Test("a text with two kinds of line ends is left alone")
  func mixedLines() {
    var texts = Self.texts
    texts["modules/a.md"] = "# A\r\n\n#### Deep\n"
    #expect(SourceFixes.propose(for: folder(texts)).isEmpty)
  }
}
