import Courses
import Diagnostics
import Testing

@Suite("Texts in parts")
struct PartedTextTests {
  /// The course's findings about `modules/welcome.md`, whose text begins in line 5.
  static func findings(_ text: String) -> [String] {
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
      "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\n\(text)",
    ]
    let result = Checker.check(SourceFolder(files.mapValues { Array($0.utf8) }))
    return result.findings.map {
      "\($0.location.line):\($0.location.column): \($0.message) [\($0.rule)]"
    }
  }

  @Test("what stands inside is read as if it stood on the page", arguments: ["reveal", "tabs"])
  func inside(kind: String) {
    let text = """
      See [one](#one) and [deep](#deep-down).

      ````\(kind)
      ## One

      [gone](gone.md) and {{nobody}}, too.[^1]

      [^1]: Note with ![](x.png).

      ## Two

      ```text
      ## No title
      ```

      ### Deep down

      > Text.
      ````

      """
    #expect(
      Self.findings(text) == [
        "10:1: there is no file 'modules/gone.md' [text/broken-link]",
        "10:21: '{{nobody}}' has no value [text/unknown-variable]",
        "12:17: there is no file 'modules/x.png' [course/missing-file]",
        "12:17: the picture 'x.png' has no alternative text [text/missing-alternative-text]",
      ])
  }

  @Test(
    "what is no text in parts is an error with its place",
    arguments: [
      (
        "```tabs\n## One\n```\n",
        [
          "5:1: 'tabs' stands between fences of four or more backticks [course/ill-typed-value]"
        ]
      ),
      (
        "Hello.\n\n````tabs\nText.\n\n## One\n````\n",
        ["8:1: '## title' is missing in what begins 'tabs' [course/missing-key]"]
      ),
      (
        "\n````reveal\n````\n", ["6:1: '## title' is missing in 'reveal' [course/missing-key]"]
      ),
      (
        "`````reveal\n## One\n\n````tabs\n## Two\n````\n\n- ```question\n  id: q\n  ```\n`````\n",
        [
          "8:1: a 'tabs' block cannot stand inside a list, a quotation or another block; put it by itself [text/nested-activity]",
          "12:3: a 'question' block cannot stand inside a list, a quotation or another block; put it by itself [text/nested-activity]",
        ]
      ),
    ])
  func errors(text: String, said: [String]) {
    #expect(Self.findings(text) == said)
  }
}
