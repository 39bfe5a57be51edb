import Diagnostics
import MarkdownText
import Testing

@Suite("rendering Markdown")
struct RenderingTests {
  @Test(
    "each construct becomes the HTML that the player knows",
    arguments: [
      (
        "A *b* **c** ~~d~~ `e`",
        "<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n"
      ),
      ("## Aims & more", "<h2 id=\"p--aims--more\">Aims &amp; more</h2>\n"),
      ("# Top", "<h2 id=\"p--top\">Top</h2>\n"),
      ("## A\n\n## A", "<h2 id=\"p--a\">A</h2>\n<h2 id=\"p--a-1\">A</h2>\n"),
      ("## Title", "<h2 id=\"p--title-1\">Title</h2>\n"),
      ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
      ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>\n"),
      ("> q", "<blockquote>\n<p>q</p>\n</blockquote>\n"),
      ("---", "<hr>\n"),
      ("a\\\nb", "<p>a<br>\nb</p>\n"),
      (
        "```swift\nlet a = \"<b>\"\n```",
        "<pre tabindex=\"0\" role=\"group\" data-label=\"code.label\"><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n"
          + "</code></pre>\n"
      ),
      (
        "<b onclick=\"x()\">hi</b>",
        "<p>&lt;b onclick=&quot;x()&quot;&gt;hi&lt;/b&gt;</p>\n"
      ),
      ("[a](x.md \"t\")", "<p><a href=\"x.md\" title=\"t\">a</a></p>\n"),
      ("![alt *text*](a b.png)", "<p>![alt <em>text</em>](a b.png)</p>\n"),
      (
        "![alt *text*](<a b.png>)",
        "<figure class=\"figure\"><img src=\"a%20b.png\" alt=\"alt text\"></figure>\n"
      ),
      (
        "![m](m.png \"A map\")",
        "<figure class=\"figure\"><img src=\"m.png\" alt=\"m\"><figcaption>A map</figcaption>"
          + "</figure>\n"
      ),
      ("www.example.org", "<p><a href=\"http://www.example.org\">www.example.org</a></p>\n"),
    ])
  func constructs(markdown: String, html: String) {
    #expect(rendered(markdown) == html)
  }

  @Test("tables, tasks, alerts and footnotes")
  func blocks() {
    #expect(
      rendered("| a | b |\n|:-:|---|\n| 1 | |").contains(
        "<thead>\n<tr><th scope=\"col\" class=\"align-center\">a</th>"
          + "<th scope=\"col\">b</th></tr>\n</thead>"))
    let tasks = rendered("- [x] done\n- [ ] open")
    #expect(
      tasks.hasPrefix("<ul class=\"tasks\">\n<li class=\"task\"><span class=\"task-box task-done\"")
    )
    #expect(tasks.contains("data-label=\"task.open\"></span> open</li>"))
    #expect(
      rendered("> [!WARNING]\n> Mind.") == """
        <div class="alert alert-warning" role="note">
        <p class="alert-title"><span data-text="alert.warning"></span></p>
        <p>Mind.</p>
        </div>

        """)
    let notes = rendered("One[^x] and two[^x].\n\n[^x]: A note.")
    #expect(notes.contains("<sup class=\"footnote-ref\" id=\"p--fnref-1\"><a href=\"#/p/fn-1\""))
    #expect(notes.contains("id=\"p--fnref-1-2\""))
    #expect(notes.contains("<li id=\"p--fn-1\">\n<p>A note.</p>\n<a class=\"footnote-back\""))
  }

  @Test(
    "variables are plain text, escapes stay, code is left alone",
    arguments: [
      ("in {{town}}", "<p>in Ny &lt;b&gt; *by*</p>\n"),
      ("{{unknown}} {{Town}} {{ town }}", "<p>{{unknown}} {{Town}} {{ town }}</p>\n"),
      ("\\{{town}}", "<p>{{town}}</p>\n"),
      ("`{{town}}` and `\\{{town}}`", "<p><code>{{town}}</code> and <code>\\{{town}}</code></p>\n"),
      ("**{{town}}**", "<p><strong>Ny &lt;b&gt; *by*</strong></p>\n"),
      ("## {{town}}", "<h2 id=\"p--ny-b-by\">Ny &lt;b&gt; *by*</h2>\n"),
      (
        "[x](http://e.org/{{town}})",
        "<p><a href=\"http://e.org/Ny%20%3Cb%3E%20*by*\">x</a></p>\n"
      ),
    ])
  func variables(markdown: String, html: String) {
    #expect(rendered(markdown, ["town": "Ny <b> *by*"]) == html)
  }

  @Test("places count Unicode scalars from the line and column of the file")
  func places() throws {
    let blocks = MarkdownParser.parse(
      "é😀 [a](b.md)\n\n## Ünder\n", at: TextOrigin(file: "p.md", fromLine: 5)
    ).blocks
    guard case .paragraph(let inlines) = blocks[0].kind else { throw Unexpected() }
    #expect((inlines[1].location.line, inlines[1].location.column) == (5, 4))
    #expect((blocks[1].location.line, blocks[1].location.length) == (7, 8))
  }

  @Test("a node to which cmark gives no line has a place all the same")
  func lineZero() {
    let blocks = MarkdownParser.parse("…\nM\n-\u{0B}", at: TextOrigin(file: "p.md")).blocks
    #expect(!blocks.isEmpty)
  }

  @Test("text nested beyond sense neither crashes nor goes unsaid")
  func depth() {
    let quotes = String(repeating: ">", count: 5_000) + " deep"
    #expect(MarkdownParser.parse(quotes, at: TextOrigin(file: "p.md")).tooDeep.count == 1)
    let stars = String(repeating: "*a ", count: 2_000) + String(repeating: "a* ", count: 2_000)
    #expect(!MarkdownParser.parse(stars, at: TextOrigin(file: "p.md")).tooDeep.isEmpty)
  }

  @Test("a search finds all that can be read, and takes braces in code for no variable")
  func searchedText() {
    let blocks = MarkdownParser.parse(
      """
      ## Aims
      *Bring* [it](https://example.org) to {{town}}\\
      or `{{town}}`[^1] ![a map](m.png "Of the town")

      > - One <b>two</b>

      | Three | `{{four}}` |
      |---|---|
      | Five | six |

          {{seven}}

      <div title="unseen">

      <!-- unseen -->

      [^1]: Eight
      """, at: TextOrigin(file: "p.md")
    ).blocks
    let text = VariableText(["town": "Elm", "four": "unseen"])(blocks.searchedText)
    #expect(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "Aims Bring it to Elm or {{town}} a map Of the town One two Three {{four}} Five six {{seven}} Eight"
    )
  }

  private struct Unexpected: Error {}

  private func rendered(_ markdown: String, _ variables: [String: String] = [:]) -> String {
    var renderer = HTMLRenderer(
      page: "p", variables: VariableText(variables), allowsHTML: false,
      fragment: { "#/p/\($0)" },
      link: { .init(url: $0) }, image: { .init(url: $0) })
    return renderer.html(MarkdownParser.parse(markdown, at: TextOrigin(file: "p.md")).blocks)
  }
}
