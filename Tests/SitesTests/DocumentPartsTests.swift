import CourseTesting
import Courses
import Sites
import Testing

@Suite("documents in parts")
struct DocumentPartsTests {
  private static func course(pages: Int, text: String = "Some words.") -> [String: String] {
    let names = (0..<pages).map { "modules/p\($0).md" }
    var texts = [
      "course.yaml": """
      format: 1
      id: long
      version: 1.0.0
      title: Long
      language: en
      description: A long course.
      modules: [{id: first, title: First, pages: [\(names.joined(separator: ", "))]}]

      """
    ]
    for (number, name) in names.enumerated() {
      texts[name] = """
        ---
        id: p\(number)
        title: Page \(number)
        ---
        \(number == pages / 2 ? text : "Other words.")

        """
    }
    return texts
  }

  private func parts(of texts: [String: String]) throws -> [SiteFile.Part]? {
    let result = Checker.check(folder(texts))
    let site = SiteRenderer.render(try #require(result.checked, "\(result.findings)"))
    let files = site.files(
      connection: PlayerConnection(adapter: "scorm12", stateLimit: 4096, generator: "tests"))
    let document = try #require(files.first { $0.name == "index.html" })
    guard case .parts(let parts) = document.content else { return nil }
    return try parts()
  }

  @Test("parts hold every page once, in order, between what stands before and after")
  func whole() throws {
    let parts = try #require(try parts(of: Self.course(pages: 50)))
    #expect(parts.count == 3)
    let html = try parts.map { String(decoding: try $0.make(), as: UTF8.self) }.joined()
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.hasSuffix("</html>\n"))
    let pages = html.matches(of: /data-page="(p\d+)"/).map { String($0.output.1) }
    #expect(pages == (0..<50).map { "p\($0)" })
  }

  @Test("an edit changes the part that holds the page, and the first, which names the source")
  func identities() throws {
    let before = try #require(try parts(of: Self.course(pages: 50)))
    let after = try #require(try parts(of: Self.course(pages: 50, text: "New words.")))
    #expect(zip(before, after).map { $0.identity == $1.identity } == [false, false, true])
    let texts = try zip(before, after).map { try $0.make() == $1.make() }
    #expect(texts == [false, false, true])
    #expect(Set(before.map(\.identity)).count == before.count)
  }

  @Test("parts of a long course are larger, not more")
  func long() throws {
    let parts = try #require(try parts(of: Self.course(pages: 400)))
    #expect(parts.count == 15)
  }

  @Test("a course of few pages has none")
  func short() throws {
    let parts = try parts(of: Self.course(pages: 20))
    #expect(parts == nil)
  }
}
