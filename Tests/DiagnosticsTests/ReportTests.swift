import Diagnostics
import Testing

@Suite("reports")
struct ReportTests {
  let finding = Diagnostic(
    rule: "course/unknown-key", severity: .error, message: "unknown key 'titel'",
    location: SourceLocation(file: "course.yaml", line: 2, column: 3, length: 5),
    help: "known keys: title")

  @Test("a text report shows the place, the line, a caret and the help")
  func text() {
    let report = TextReport(prefix: "Course/", usesColor: false) { _ in "a: 1\n  titel: Ünï\n" }
    #expect(
      report.render([finding]) == """
        Course/course.yaml:2:3: error: unknown key 'titel' [course/unknown-key]
           2 |   titel: Ünï
             |   ^~~~~
             = help: known keys: title

        """)
  }

  @Test("a text report survives a place outside the text, and shows no control characters")
  func textWithoutLine() {
    let gone = TextReport(prefix: "", usesColor: false) { _ in nil }
    #expect(
      gone.render([finding])
        == "course.yaml:2:3: error: unknown key 'titel' [course/unknown-key]\n"
        + "     = help: known keys: title\n")
    let hostile = TextReport(prefix: "", usesColor: false) { _ in "\n\u{1B}[2J\n" }
    #expect(!hostile.render([finding]).contains("\u{1B}"))
  }

  @Test("a JSON report is one document with a version and counts")
  func json() {
    #expect(
      JSONReport.render([("Course/", finding)]) == """
        {
          "version": 1,
          "findings": [
            {"rule": "course/unknown-key", "severity": "error", "message": "unknown key 'titel'", \
        "file": "Course/course.yaml", "line": 2, "column": 3, "length": 5, \
        "help": "known keys: title"}
          ],
          "summary": {"errors": 1, "warnings": 0, "notes": 0}
        }

        """)
    #expect(
      JSONReport.render([]) == """
        {
          "version": 1,
          "findings": [],
          "summary": {"errors": 0, "warnings": 0, "notes": 0}
        }

        """)
  }

  @Test(
    "JSON text is safe in a script and in a terminal",
    arguments: [
      ("</script>", #""\u003c/script>""#), ("a\"b\\c", #""a\"b\\c""#),
      ("\u{7}\u{2028}", #""\u0007\u2028""#), ("é😀", "\"é😀\""),
    ])
  func quoting(text: String, expected: String) {
    #expect(JSONText.quoted(text) == expected)
  }

  @Test(
    "the nearest name is suggested only when it is near",
    arguments: [("titel", "title"), ("Title", "title"), ("versoin", "version"), ("zebra", nil)])
  func nearest(word: String, expected: String?) {
    #expect(NearestName.of(word, in: ["title", "version", "id"]) == expected)
  }
}
