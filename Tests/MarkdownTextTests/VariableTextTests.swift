import MarkdownText
import Testing

@Suite("variables")
struct VariableTextTests {
  private let marked = VariableText(["a": "Elm & Oak", "b": "{{", "c": "x"], offered: ["a"])

  @Test("what learners may replace is marked, the rest is text")
  func html() {
    #expect(
      marked.htmlOfPlainText("<{{a}}> {{c}} {{d}} \\{{a}}")
        == "&lt;<bdi data-variable=\"a\">Elm &amp; Oak</bdi>&gt; x {{d}} {{a}}")
    #expect(marked.htmlOfPlainText("{{c}} & {{b}}") == "x &amp; {{")
  }

  @Test("attributes have their template beside them")
  func attribute() {
    #expect(
      marked.attributeOfPlainText("alt", "At \"{{a}}\"")
        == " alt=\"At &quot;Elm &amp; Oak&quot;\" data-own-alt=\"At &quot;{{a}}&quot;\"")
    #expect(marked.attributeOfPlainText("alt", "At {{c}}") == " alt=\"At x\"")
    #expect(marked.contentOfPlainText("{{a}}") == " data-own=\"{{a}}\">Elm &amp; Oak")
  }

  @Test("braces that are no variable are told from those that are")
  func template() {
    #expect(marked.templateOfPlainText("\\{{a}} {{b}}{{a}} {{{a}}}") == "{{}}a}} {{}}{{a}} {{{a}}}")
    #expect(marked.templateOfPlainText("{{b}}a}}") == nil)
    #expect(marked.unmarked.templateOfPlainText("{{a}}") == nil)
    #expect(marked.unmarked.htmlOfPlainText("{{a}}") == "Elm &amp; Oak")
  }
}
