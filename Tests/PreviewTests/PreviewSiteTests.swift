import Packages
import Testing

@testable import Preview

@Suite("what a preview serves")
struct PreviewSiteTests {
  private static let contents = PackageContents(entries: [
    PackageEntry(name: "index.html", content: .bytes(Array("<p>Hello</p>".utf8))),
    PackageEntry(name: "media/ö.png", content: .produced { [1, 2, 3] }),
    PackageEntry(name: "broken.html", content: .produced { throw Broken() }),
  ])

  private struct Broken: Error {}

  private func site() -> PreviewSite {
    let content = PreviewContent(
      title: "A \"course\"", targets: [.init(name: "scorm12", contents: Self.contents)])
    return PreviewSite(
      PreviewState(content), secret: "abc", panel: ["index.html": Array("panel".utf8)])
  }

  private func status(_ path: String, host: String? = "127.0.0.1:80") -> Int {
    site().answer(PreviewRequest(path: path, host: host)).status
  }

  @Test(
    "only who knows the secret is answered, and only by a name of this machine",
    arguments: [
      ("/abc/", "127.0.0.1:80", 200), ("/abc/", "localhost:80", 200), ("/abc", "127.0.0.1", 302),
      ("/abc/", "evil.example", 404), ("/abc/", "127.0.0.1.evil.example", 404), ("/abc/", nil, 404),
      ("/", "127.0.0.1", 404), ("/abd/", "127.0.0.1", 404), ("/status", "127.0.0.1", 404),
    ] as [(String, String?, Int)])
  func secret(path: String, host: String?, expected: Int) {
    #expect(status(path, host: host) == expected)
  }

  @Test(
    "a path is the name of an entry or nothing",
    arguments: [
      ("/abc/content/scorm12/index.html", 200), ("/abc/content/scorm12/media/ö.png", 200),
      ("/abc/content/scorm12/broken.html", 500), ("/abc/content/scorm12/", 404),
      ("/abc/content/scorm12/../../etc/passwd", 404), ("/abc/content/web/index.html", 404),
      ("/abc/panel/index.html", 200), ("/abc/panel/../index.html", 404), ("/abc/else", 404),
      ("/abc/status", 200),
    ])
  func names(path: String, expected: Int) {
    #expect(status(path) == expected)
  }

  @Test("a course that cannot be made leaves what was shown")
  func stale() throws {
    let site = site()
    let request = PreviewRequest(path: "/abc/status/1", host: "localhost")
    #expect(site.waits(request))
    site.state.show(PreviewContent(title: "x", targets: [], staleness: "It has errors."))
    #expect(!site.waits(request))
    #expect(site.state.status.contains("\"staleness\":\"It has errors.\""))
    #expect(try site.state.file("index.html", of: "scorm12") != nil)
  }
}
