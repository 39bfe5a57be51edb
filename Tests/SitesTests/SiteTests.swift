import CourseTesting
import Courses
import Foundation
import Sites
import Testing

@Suite("sites")
struct SiteTests {
  static let course: [String: String] = [
    "course.yaml": """
    format: 1
    id: small
    version: 1.0.0
    title: "Tom & {{who}}"
    language: ar
    description: "See [the page](modules/a.md)."
    modules: [{id: first, title: First, pages: [modules/a.md]}]
    toolkit:
      stages: [{id: one, title: One}, {id: two, title: Two}]
      handouts: [{file: toolkit/map.md, stages: [one, two]}]
    sessions: [{id: s, title: S, start: 2027-01-10T17:00Z, url: "https://example.org/?a=1&b=2"}]
    variables: {who: "<i>Ann</i>"}

    """,
    "modules/a.md": """
    ---
    id: a
    title: A
    ---
    [down](../media/Über uns.pdf) [out](https://example.org) [tool](../toolkit/map.md) [me](#x)

    ## x

    ![P](<../media/Über uns.pdf>)

    ```handout
    id: map
    ```
    """,
    "toolkit/map.md": """
    ---
    id: map
    title: Map of {{who}}
    ---
    [back](../modules/a.md#x)

    - [ ] task

    > [!NOTE]
    > n
    """,
    "media/Über uns.pdf": "%PDF",
  ]

  @Test("links become routes, handouts, downloads and new windows")
  func links() throws {
    var texts = Self.course
    texts["modules/a.md"] = texts["modules/a.md"]?.replacing(
      "[down](../media/Über uns.pdf)", with: "[down](<../media/Über uns.pdf>)")
    let page = try html("index.html", of: texts)
    #expect(page.contains("<a href=\"#/a\">the page</a>"))
    #expect(page.contains("<a href=\"#/a/x\">me</a>"))
    #expect(
      page.contains(
        "<a href=\"https://example.org\" target=\"_blank\" rel=\"noopener\" class=\"external\">out<span"
      ))
    #expect(
      page.contains(
        "<a href=\"toolkit/map.html\" target=\"_blank\" rel=\"noopener\" data-open-handout=\"map\">tool</a>"
      ))
    #expect(page.contains("href=\"media/-ber-uns-"))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<title>Tom &amp; &lt;i&gt;Ann&lt;/i&gt;</title>"))
    #expect(page.contains("https://example.org/?a=1&amp;b=2"))
  }

  @Test("a handout is a document of its own with its words filled in")
  func handout() throws {
    let handout = try html("toolkit/map.html", of: Self.course)
    #expect(handout.contains("<h1>Map of &lt;i&gt;Ann&lt;/i&gt;</h1>"))
    #expect(handout.contains("<p class=\"alert-title\"><span>ملاحظة</span></p>"))
    #expect(handout.contains("href=\"../index.html#/a/x\""))
    #expect(!handout.contains("data-text"))
    #expect(!handout.contains("data-label"))
  }

  @Test("names inside packages are ASCII, and every word the markup asks for exists")
  func names() throws {
    let site = try site(Self.course)
    let files = site.files(
      connection: PlayerConnection(adapter: "scorm12", stateLimit: 4096, generator: "tests"))
    #expect(files.allSatisfy { $0.name.wholeMatch(of: /[A-Za-z0-9._\/-]+/) != nil })
    let page = try html("index.html", of: Self.course)
    let words = try words(of: Self.course)
    for match in page.matches(of: /data-(?:text|label)="([^"]+)"/) {
      #expect(words[String(match.output.1)] != nil, "\(match.output.1)")
    }
  }

  @Test("the course's data is JSON that no text can break out of")
  func data() throws {
    var texts = Self.course
    texts["modules/a.md"] = "---\nid: a\ntitle: \"</script><script>alert(1)</script>\"\n---\n## x\n"
    let page = try html("index.html", of: texts)
    #expect(!page.contains("<script>alert"))
    let data = try #require(page.firstMatch(of: /id="course">(.*?)<\/script>/))
    let course = try #require(
      try JSONSerialization.jsonObject(with: Data(data.output.1.utf8)) as? [String: Any])
    let pages = try #require(course["pages"] as? [[String: Any]])
    #expect(pages[0]["title"] as? String == "</script><script>alert(1)</script>")
  }

  @Test("what learners may have their own value of is marked wherever it is said, and nowhere else")
  func ownValues() throws {
    var texts = Self.course
    #expect(!(try html("index.html", of: texts)).contains("data-variable"))
    #expect(!(try html("toolkit/map.html", of: texts)).contains("data-variable"))
    #expect(try words(of: texts)["own.title"] == nil)
    texts["course.yaml"] = texts["course.yaml"]?.replacing(
      "{who: \"<i>Ann</i>\"}", with: "{who: {value: \"<i>Ann</i>\", label: Who you are, max: 20}}")
    let mark = "<bdi data-variable=\"who\">&lt;i&gt;Ann&lt;/i&gt;</bdi>"
    let page = try html("index.html", of: texts)
    #expect(page.contains("tabindex=\"-1\">Tom &amp; \(mark)</h1>"))
    #expect(page.contains("<title>Tom &amp; &lt;i&gt;Ann&lt;/i&gt;</title>"))
    #expect(page.contains("\"titles\":[[\"course\",\"\",\"Tom & {{who}}\"]"))
    #expect(page.contains("maxlength=\"20\" dir=\"auto\" placeholder=\"&lt;i&gt;Ann&lt;/i&gt;\""))
    #expect(try words(of: texts)["own.title"] != nil)
    let handout = try html("toolkit/map.html", of: texts)
    #expect(handout.contains("<h1>Map of \(mark)</h1>"))
    #expect(handout.contains("<title data-own=\"Map of {{who}} · Tom &amp; {{who}}\">Map of &lt;i"))
    // Paper says what the course says.
    let printable = try #require(try site(texts).printables.first)
    #expect(!printable.html.contains("data-variable") && !printable.html.contains("<script>"))
  }

  @Test("a large toolkit can be chosen from, and says where its handouts are used")
  func largeToolkit() throws {
    var texts = Self.course
    let small = try html("index.html", of: texts)
    #expect(!small.contains("tools-filter"))
    let others = ["b", "c", "d"]
    for name in others {
      texts["toolkit/\(name).md"] = "---\nid: \(name)\ntitle: \(name)\n---\nText\n"
    }
    let entries = others.map { ", {file: toolkit/\($0).md, stages: [one], formats: [html, pdf]}" }
    texts["course.yaml"] = texts["course.yaml"]?.replacing(
      "handouts: [{file: toolkit/map.md, stages: [one, two]}]",
      with: "handouts: [{file: toolkit/map.md, stages: [one, two]}\(entries.joined())]")
    let page = try html("index.html", of: texts)
    #expect(page.contains("<option value=\"docx\">Word</option>"))
    #expect(page.contains("<option value=\"two\">Two</option>"))
    #expect(!page.contains("tools--objective"))
    #expect(
      page.contains("<li data-tool=\"map\" data-objective=\"\" data-format=\"html pdf docx\">"))
    #expect(page.contains("<ul><li><a href=\"#/a\">A</a></li></ul></div>"))
    #expect(page.matches(of: /class="used-on"/).count == 2)  // once for each stage of the map
    #expect(page.contains("player/tools.js"))
  }

  @Test(
    "the script with own values has all that the script without has, and the script without nothing of it"
  )
  func ownScript() throws {
    var texts = Self.course
    func script(_ texts: [String: String]) throws -> String {
      try html("player/player.js", of: texts)
    }
    let plain = try script(texts)
    texts["course.yaml"] = texts["course.yaml"]?.replacing(
      "{who: \"<i>Ann</i>\"}", with: "{who: {value: Ann, label: Who you are}}")
    let own = try script(texts)
    #expect(!plain.contains("data-variable"))
    #expect(own.contains("data-variable"))
    #expect(own.count > plain.count)
  }

  private func site(_ texts: [String: String]) throws -> Site {
    let result = Checker.check(folder(texts))
    return SiteRenderer.render(try #require(result.checked, "\(result.findings)"))
  }

  private func html(_ name: String, of texts: [String: String]) throws -> String {
    let files = try site(texts).files(
      connection: PlayerConnection(adapter: "scorm12", stateLimit: 4096, generator: "tests"))
    let file = try #require(files.first { $0.name == name })
    switch file.content {
    case .text(let text): return text
    case .constant(_, _, let text): return text()
    case .produced(let make): return String(decoding: try make(), as: UTF8.self)
    case .parts(let parts):
      return try parts().map { String(decoding: try $0.make(), as: UTF8.self) }.joined()
    case .source: throw NoText()
    }
  }

  /// What the player's script of words hands over, which is JSON between two braces.
  private func words(of texts: [String: String]) throws -> [String: Any] {
    let script = try html("player/strings.js", of: texts)
    let assignment = /^document\.getElementById\("strings"\)\.words=(.*);\n$/.dotMatchesNewlines()
    let json = try #require(script.firstMatch(of: assignment))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.1.utf8)) as? [String: Any])
  }

  private struct NoText: Error {}
}
