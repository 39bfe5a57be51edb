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
      JSONReport.render(report([finding])) == """
        {
          "version": 1,
          "findings": [
            {"rule": "course/unknown-key", "severity": "error", "message": "unknown key 'titel'", \
        "file": "Course/course.yaml", "line": 2, "column": 3, "length": 5, \
        "help": "known keys: title"}
          ],
          "summary": {"errors": 1, "warnings": 0, "notes": 0, "hidden": 0}
        }

        """)
    #expect(
      JSONReport.render(report([])) == """
        {
          "version": 1,
          "findings": [],
          "summary": {"errors": 0, "warnings": 0, "notes": 0, "hidden": 0}
        }

        """)
  }

  @Test("SARIF names the rule and its place in code points")
  func sarif() {
    let text = SARIFReport.render(report([finding], prefix: "My Course/é/"))
    #expect(text.contains(#""ruleId": "course/unknown-key", "ruleIndex": 0, "level": "error""#))
    #expect(text.contains(#""uri": "My%20Course/%C3%A9/course.yaml""#))
    #expect(
      text.contains(#""region": {"startLine": 2, "startColumn": 3, "endColumn": 8}"#))
    #expect(SARIFReport.render(report([])).contains(#""results": []"#))
  }

  @Test("JUnit has a test for each rule, failed from a severity on")
  func junit() {
    let failed = JUnitReport.render(report([finding, warning]))
    #expect(failed.contains(#"tests="2" failures="1""#))
    #expect(
      failed.contains(
        #"<failure type="error" message="unknown key 'titel'">Course/course.yaml:2:3"#))
    #expect(failed.contains("<system-out>Course/course.yaml:7:1: warning: &lt;a&gt; is odd"))
    #expect(JUnitReport.render(report([warning], failOn: .warning)).contains(#"failures="1""#))
    #expect(JUnitReport.render(report([])).contains(#"name="unknown-key"/>"#))
  }

  @Test("GitHub's commands escape what would end a property")
  func github() {
    let place = SourceLocation(file: "a,b:c.md", line: 4, column: 2, length: 3)
    let odd = Diagnostic(
      rule: "a/b", severity: .note, message: "50 % of\nall", location: place, help: "less")
    #expect(
      GitHubReport.render(report([odd], prefix: "")) == """
        ::notice file=a%2Cb%3Ac.md,line=4,endLine=4,col=2,endColumn=5,title=a/b::50 %25 of%0Aall%0Aless

        """)
  }

  private let warning = Diagnostic(
    rule: "text/odd", severity: .warning, message: "<a> is odd",
    location: SourceLocation(file: "course.yaml", line: 7))

  private func report(
    _ findings: [Diagnostic], prefix: String = "Course/", failOn: Severity = .error
  ) -> Report {
    let rules = ["course/unknown-key", "text/odd"].map {
      RuleDescription(id: $0, summary: "sum", why: "because", passing: [], failing: [])
    }
    return Report(
      findings.map { (prefix, $0) }, rules: rules, failOn: failOn, tool: ("tool", "1.0.0"))
  }

  @Test("levels change warnings and notes, and no errors")
  func levels() {
    let levels = RuleLevels(["text/odd": .note, "course/unknown-key": .off])
    #expect(levels.applied(to: warning)?.severity == .note)
    #expect(levels.applied(to: finding)?.severity == .error)
    let other = levels.overridden(by: RuleLevels(["text/odd": .off]))
    #expect(other.applied(to: warning) == nil)
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
