import Foundation
import Packages
import Testing

@testable import Preview

@Suite("what a replay serves and is told")
struct ReplayBoardTests {
  private static let hostile = "\"</script><!--\\\u{0}\u{2028}\r\n😀"
  private static let result = """
    {"place":"intro","visited":["intro"],"resumed":{},"data":{"cmi.suspend_data":"x"},"troubles":[]}
    """

  private let board = ReplayBoard([
    ReplaySession(
      name: "first", target: "scorm12", item: "item", data: ["cmi.suspend_data": hostile]),
    ReplaySession(name: hostile, target: hostile, item: hostile, data: [hostile: hostile]),
  ])

  private func site(isReplay: Bool = true) -> PreviewSite {
    PreviewSite(
      PreviewState(PreviewContent(title: "", targets: [])), secret: "abc",
      panel: ["index.html": Array("page".utf8)], board: isReplay ? board : nil)
  }

  private func post(_ path: String, _ body: String = result, host: String = "127.0.0.1:80")
    -> PreviewAnswer
  {
    site().answer(
      PreviewRequest(isPost: true, path: path, host: host, body: Array(body.utf8)))
  }

  private func get(_ path: String, isReplay: Bool = true) -> PreviewAnswer {
    site(isReplay: isReplay).answer(PreviewRequest(path: path, host: "127.0.0.1:80"))
  }

  @Test("sessions are JSON, whatever their texts are")
  func sessions() throws {
    let answer = get("/abc/replay/sessions")
    #expect(answer.status == 200)
    guard case .bytes(let bytes) = answer.body.file else {
      Issue.record("the sessions are no text")
      return
    }
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<"))
    struct Session: Decodable, Equatable {
      let name: String
      let target: String
      let item: String
      let data: [String: String]
    }
    let read = try JSONDecoder().decode([String: [Session]].self, from: Data(bytes))
    let hostile = Self.hostile
    #expect(
      read["sessions"] == [
        Session(
          name: "first", target: "scorm12", item: "item", data: ["cmi.suspend_data": hostile]),
        Session(name: hostile, target: hostile, item: hostile, data: [hostile: hostile]),
      ])
  }

  @Test(
    "something is told only where the secret is known, at its own path, and in order",
    arguments: [
      ("/abc/replay/results/0", "127.0.0.1", 200), ("/abc/replay/results/1", "127.0.0.1", 200),
      ("/abc/replay/results/2", "127.0.0.1", 404), ("/abc/replay/results/-1", "127.0.0.1", 404),
      ("/abc/replay/results", "127.0.0.1", 404), ("/abc/replay/failure", "127.0.0.1", 200),
      ("/abd/replay/results/0", "127.0.0.1", 404), ("/replay/results/0", "127.0.0.1", 404),
      ("/abc/replay/results/0", "evil.example", 404), ("/abc/replay/sessions", "127.0.0.1", 405),
      ("/abc/", "127.0.0.1", 405), ("/abc/status", "127.0.0.1", 405),
      ("/abc/content/scorm12/index.html", "127.0.0.1", 405),
    ])
  func posts(path: String, host: String, status: Int) {
    #expect(post(path, host: host).status == status)
  }

  @Test("what is told cannot be read")
  func reading() {
    #expect(get("/abc/replay/results/0").status == 405)
    #expect(get("/abc/replay/failure").status == 405)
  }

  @Test("a preview has nothing to replay")
  func preview() {
    #expect(get("/abc/replay/sessions", isReplay: false).status == 404)
    let request = PreviewRequest(isPost: true, path: "/abc/replay/results/0", host: "127.0.0.1")
    #expect(site(isReplay: false).answer(request).status == 405)
    #expect(!site(isReplay: false).takesPosts)
  }

  @Test("only results may be long")
  func limits() {
    func limit(_ path: String, isPost: Bool = true, isReplay: Bool = true) -> Int {
      site(isReplay: isReplay).bodyLimit(
        of: PreviewRequest(isPost: isPost, path: path, host: "127.0.0.1"))
    }
    #expect(limit("/abc/replay/results/0") == 1 << 23)
    #expect(limit("/abc/replay/results/0", isPost: false) == 1 << 16)
    #expect(limit("/abc/replay/results/0", isReplay: false) == 1 << 16)
    #expect(limit("/abd/replay/results/0") == 1 << 16)
    #expect(limit("/abc/status") == 1 << 16)
  }

  @Test("a session has one result, which is whole")
  func results() {
    #expect(post("/abc/replay/results/1", "{\"place\":\"intro\"}").status == 400)
    #expect(board.current?.name == "first")
    #expect(post("/abc/replay/results/1").status == 200)
    #expect(post("/abc/replay/results/1").status == 409)
    #expect(board.count == 1)
    #expect(post("/abc/replay/results/0").status == 200)
    #expect(board.current == nil)
    #expect(board.results.map(\.name) == ["first", Self.hostile])
    #expect(board.results[0].data == ["cmi.suspend_data": "x"])
  }
}
