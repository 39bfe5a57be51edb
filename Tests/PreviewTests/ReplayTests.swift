import Foundation
import Packages
import Sites
import Testing

@testable import Preview

/// The browser that is on the machines where this is tested.
private let chromium = "/usr/bin/chromium"

@Suite("replays", .serialized)
struct ReplayTests {
  /// A course of our player's looks that counts its visits; "break" makes it break rules.
  private static let page = """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Course</title></head><body>
    <nav id="contents"><a class="entry" href="#/one">One</a><a class="entry" href="#/two">Two</a></nav>
    <article class="page" data-page="one" hidden></article>
    <article class="page" data-page="two" hidden></article>
    <script>
    const api = window.parent.API;
    api.LMSInitialize("");
    const before = api.LMSGetValue("cmi.suspend_data");
    const place = api.LMSGetValue("cmi.core.lesson_location") || "one";
    const kept = localStorage.getItem("kept") ?? "new";
    localStorage.setItem("kept", "old");
    api.LMSSetValue("cmi.suspend_data", `${before}${api.LMSGetValue("cmi.core.entry")} ${kept};`);
    api.LMSCommit("");
    document.querySelector(`[data-page=${place}]`).hidden = false;
    document.querySelector(`[href="#/${place}"]`).dataset.state = "begun";
    window.addEventListener("pagehide", () => {
      api.LMSSetValue("cmi.core.exit", "suspend");
      api.LMSFinish("");
    });
    if (before === "break") api.LMSSetValue("cmi.core.lesson_status", "finished");
    document.body.classList.add("is-ready");
    if (before === "break") api.LMSSetValue("cmi.comments", "\\ud83d");
    api.LMSCommit("");
    if (before === "break") {
      alert("broken");
      try { window.top.location = "about:blank"; } catch { }
      throw new Error("broken");
    }
    </script></body></html>
    """
  private static let manifest = """
    <manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="o"><organization identifier="o"><title>Course</title>
        <item identifier="item" identifierref="r"><title>Course</title></item>
      </organization></organizations>
      <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco"
        href="index.html"><file href="index.html"/></resource></resources>
    </manifest>
    """

  private static let content = PreviewContent(
    title: "Course",
    targets: [
      .init(
        name: "scorm12",
        contents: PackageContents(entries: [
          PackageEntry(name: "imsmanifest.xml", content: .bytes(Array(manifest.utf8))),
          PackageEntry(name: "index.html", content: .bytes(Array(page.utf8))),
        ]))
    ])

  private static func session(_ name: String, item: String = "item", data: [String: String] = [:])
    -> ReplaySession
  {
    ReplaySession(name: name, target: "scorm12", item: item, data: data)
  }

  @Test(
    "learners come back, each to a browser that knows nobody",
    .enabled(if: FileManager.default.fileExists(atPath: chromium)))
  func learners() throws {
    let long = String(repeating: "é", count: 4000)
    let sessions = [
      Self.session("nothing"),
      Self.session(
        "half-way",
        data: [
          "cmi.suspend_data": long, "cmi.core.lesson_location": "two", "cmi.core.exit": "suspend",
        ]),
      Self.session("broken", data: ["cmi.suspend_data": "break"]),
      Self.session("no item", item: "other", data: ["cmi.suspend_data": "x"]),
    ]
    var steps: [Int] = []
    let results = try Replay.run(
      sessions, in: Self.content, browser: chromium, files: EmbeddedReplay.files,
      progress: { steps.append($0) })
    #expect(results.map(\.name) == sessions.map(\.name))
    #expect(results.map(\.place) == ["one", "two", "one", ""])
    #expect(results.map(\.visited) == [["one"], ["two"], ["one"], []])
    #expect(steps.last == 4)

    #expect(results[0].resumed == ["cmi.suspend_data": "ab-initio new;"])
    #expect(
      results[0].data == [
        "cmi.suspend_data": "ab-initio new;", "cmi.core.exit": "suspend",
        "cmi.core.lesson_status": "completed",
      ])
    #expect(results[0].troubles == [])
    #expect(
      results[1].resumed == [
        "cmi.suspend_data": "\(long)resume new;", "cmi.core.lesson_location": "two",
      ])
    #expect(results[1].troubles == [])
    #expect(results[2].data["cmi.suspend_data"] == "breakresume new;")
    #expect(results[2].data["cmi.comments"] == "\u{fffd}")
    #expect(
      results[2].troubles.map { $0.prefix { $0 != "," } } == [
        "Uncaught Error: broken", "LMSSetValue(\"cmi.core.lesson_status\"",
      ])
    #expect(results[3].data == ["cmi.suspend_data": "x"])
    #expect(results[3].troubles == ["the manifest has no item other that starts something"])
  }

  @Test("a replay of nothing needs no browser")
  func nothing() throws {
    #expect(try Replay.run([], in: Self.content, browser: "/none", files: [:]) == [])
  }

  @Test("a browser that is not there is named")
  func missing() throws {
    let error = try #require(throws: ReplayFailure.self) {
      try Replay.run([Self.session("one")], in: Self.content, browser: "/none", files: [:])
    }
    #expect(error.code == .noBrowser)
    #expect(error.description == "cannot start the browser /none: No such file or directory")
  }

  @Test("a browser that ends by itself is reported with what it said")
  func ended() throws {
    let error = try failure(of: "echo no display >&2; exit 3", patience: .seconds(20))
    #expect(error.code == .ended)
    #expect(error.description.contains("ended with status 3 before all sessions were replayed"))
    #expect(error.description.hasSuffix("the last that it said:\n  no display"))
  }

  @Test("a session without an end is named, and the browser ends with all that it started")
  func hangs() throws {
    let error = try failure(of: "sleep 300 & sleep 300", patience: .milliseconds(300))
    #expect(error.code == .hangs)
    #expect(error.description == "the session 'one' gave no result within 0.3 seconds")
  }

  @Test(
    "what a browser sends is limited, and to some paths alone",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/curl")))
  func requests() throws {
    let error = try failure(
      of: """
        for address in "$@"; do :; done
        send() {
          head -c $1 /dev/zero | curl -s -o /dev/null -w '%{http_code} ' --data-binary @- \
            -H Expect: "$address$2" >&2
        }
        send 9 replay/results/0; send 70000 replay/results/0; send 9000000 replay/results/0
        send 9 status; send 70000 status
        """,
      patience: .seconds(20))
    #expect(error.code == .ended)
    // Who still sends when the connection ends may not get to read the answer, 000 to curl.
    #expect(error.description.contains(/said:\n  400 400 (413|000) 405 (413|000) $/))
  }

  /// Replays with a script in place of a browser.
  private func failure(of script: String, patience: Duration) throws -> ReplayFailure {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let browser = folder.appending(path: "browser")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: browser)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser.path)
    return try #require(throws: ReplayFailure.self) {
      try Replay.run(
        [Self.session("one")], in: Self.content, browser: browser.path, files: [:],
        patience: patience)
    }
  }
}
