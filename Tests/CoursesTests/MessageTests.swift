import CourseTesting
import Courses
import Diagnostics
import Testing

@Suite("what authors are told")
struct MessageTests {
  private static let definition = """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    modules:
      - {id: start, title: Start, pages: [modules/a.md]}

    """

  /// Findings of a small course with more in its definition and on its page, as `message (help)`.
  private func said(_ more: String = "", page: String = "Text.\n", _ files: [String: String] = [:])
    -> [String]
  {
    let texts = [
      "course.yaml": Self.definition + more, "modules/a.md": "---\nid: a\ntitle: A\n---\n" + page,
    ].merging(files) { $1 }
    return Checker.check(folder(texts)).findings.map { finding in
      finding.message + (finding.help.map { " (\($0))" } ?? "")
    }
  }

  @Test(
    "a percentage is told how it is written",
    arguments: [
      ("80", "0.8"), ("80%", "0.8"), ("66.67 %", "0.6667"), ("1%", "0.01"), ("100", "1"),
      ("101", nil), ("1.5", nil), ("most", nil), ("%", nil),
    ])
  func percentages(text: String, share: String?) {
    let help = share.map { " (write \($0))" } ?? ""
    #expect(
      said("passing: \"\(text)\"\n") == [
        "'passing': '\(text)' is not a number from 0 to 1 with at most 4 decimals" + help
      ])
  }

  @Test(
    "a text instead of a list is told how the list is written",
    arguments: [
      ("Flip chart", "[Flip chart]"), ("Flip chart,  pens", "[Flip chart, pens]"),
      ("\"Pens: two\"", "[\"Pens: two\"]"), ("3.2", "[3.2]"), ("it's", "[\"it's\"]"),
    ])
  func lists(text: String, list: String) {
    #expect(
      said(page: "```facilitator\nnotes: Write.\nmaterials: \(text)\n```\n") == [
        "'materials' is text, but has to be a list (write a list: \(list))"
      ])
    #expect(
      said("keywords: \(text)\n") == [
        "'keywords' is text, but has to be a list (write a list: \(list))"
      ])
  }

  @Test("a list of mappings has no spelling of a text")
  func mappings() {
    #expect(said("objectives: Count\n") == ["'objectives' is text, but has to be a list"])
  }

  private static let toolkit = """
    toolkit:
      stages: [{id: plan, title: Plan}, {id: do, title: Do}]
      handouts: [{file: toolkit/map.md, stages: [plan, do], formats: [html]}]

    """

  @Test(
    "a block that cannot stand in a handout is one error, whatever is in it",
    arguments: [
      ("finder", "a", "id: f\nfields: []"), ("facilitator", "a", "notes: Text."),
      ("assessment", "an", "id: x"), ("audio", "an", "["), ("question", "a", "id: q"),
      ("handout", "a", "id: map"), ("tabs", "a", "## One"),
    ])
  func inHandouts(word: String, article: String, text: String) {
    let map = "---\nid: map\ntitle: Map\n---\nText.\n\n```\(word)\n\(text)\n```\n"
    #expect(
      said(Self.toolkit, ["toolkit/map.md": map]) == [
        "\(article) '\(word)' block cannot stand in a handout, which holds text and 'form' blocks;"
          + " put it on a page"
      ])
  }

  @Test("nor on a page, in a question bank, or inside of something else")
  func elsewhere() {
    #expect(
      said(page: "```form\nfields: []\n```\n") == [
        "a 'form' block cannot stand on a page; put it into a handout, between its texts"
      ])
    #expect(
      said(page: "- ```form\n  fields: []\n  ```\n") == [
        "a 'form' block cannot stand on a page; put it into a handout, between its texts"
      ])
    #expect(
      said(page: "> ```audio\n> sources: []\n> ```\n") == [
        "an 'audio' block cannot stand inside a list, a quotation or another block; put it by itself"
      ])
    #expect(
      said("", ["questions/b.md": "---\nid: b\n---\n```scenario\n```\n"]) == [
        "a 'scenario' block cannot stand in a question bank, which holds 'question' blocks and"
          + " text for its authors"
      ])
  }

  @Test("a name that is near nothing is told what there is, where that is little")
  func references() {
    let map = "---\nid: map\ntitle: Map\n---\nText.\n"
    func used(_ stage: String) -> [String] {
      said(
        Self.toolkit.replacing("[plan, do]", with: "[plan, do, \(stage)]"), ["toolkit/map.md": map])
    }
    #expect(used("does") == ["there is no stage 'does'; there are: plan, do"])
    #expect(used("plam") == ["there is no stage 'plam'; did you mean 'plan'?"])
    // What is no id names nothing either, and that says all.
    #expect(used("The End") == ["there is no stage 'The End'; there are: plan, do"])
    #expect(
      said(Self.toolkit, page: "```handout\nid: toolkit/map.md\n```\n", ["toolkit/map.md": map])
        == ["there is no handout 'toolkit/map.md'; write its id, 'map'"])
    #expect(
      said(Self.toolkit, page: "```handout\nid: ../toolkit/map.md\n```\n", ["toolkit/map.md": map])
        == ["there is no handout '../toolkit/map.md'; write its id, 'map'"])
    #expect(
      said(page: "```handout\nid: map\n```\n") == ["there is no handout 'map'; there are none"])
    let nine = (1...9).map { "{id: o\($0), text: Count}" }.joined(separator: ", ")
    let found = said(
      "objectives: [\(nine)]\n",
      ["modules/a.md": "---\nid: a\ntitle: A\nobjectives: [x]\n---\nT.\n"])
    #expect(found.contains("there is no objective 'x'"))
  }

  @Test("a key with nothing after it is empty, not missing")
  func empty() {
    let finder = "```finder\nid: f\ntitle: F\nscale:\nstatements:\n```\n"
    let map = "---\nid: map\ntitle: Map\n---\nText.\n"
    #expect(
      said(Self.toolkit, page: finder, ["toolkit/map.md": map]) == [
        "'scale' in finder is empty", "'statements' in finder is empty",
      ])
    let form = map + "```form\nfields:\n  - {id: a, kind: choice, label: A, options: }\n```\n"
    #expect(
      said(Self.toolkit, ["toolkit/map.md": form]) == [
        "'options' in a field of the kind 'choice' is empty"
      ])
  }

  @Test("a misspelt label of a variable is one finding, in an edition, too")
  func label() {
    let edition = ["profiles/elm.yaml": "name: Elm\nvariables: {town: Elm}\n"]
    let page = "In {{town}}.\n"
    #expect(
      said("variables: {town: {value: Town, lable: Your town, max: 9}}\n", page: page, edition) == [
        "unknown key 'lable' in town; did you mean 'label'?"
      ])
    #expect(
      said("variables: {town: {value: Town, max: 9}}\n", page: page, edition) == [
        "'town' has a 'max' and no 'label' (a 'label' offers the variable to learners)"
      ])
    #expect(
      said(
        "variables: {town: {value: T, label: Where}, city: {value: C, label: Where}}\n",
        page: "In {{town}} and {{city}}.\n",
        ["profiles/elm.yaml": "name: Elm\nvariables: {town: Elm, city: Elm}\n"]
      ).count == 1)
  }

  @Test("a picture in notes for facilitators is told what works")
  func pictures() {
    #expect(
      said(
        page:
          "![A map](../media/map.svg)\n\n```facilitator\nnotes: |\n  ![A map](../media/map.svg)\n```\n",
        ["media/map.svg": "<svg width=\"9\" height=\"9\"/>"]) == [
          "notes for facilitators are text without pictures (show the picture on the page, or say in"
            + " words what is on it)"
        ])
  }
}
