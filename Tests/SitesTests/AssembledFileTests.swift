import CourseTesting
import Courses
import Diagnostics
import Foundation
import Packages
import Testing

@testable import Sites

@Suite("the player's files")
struct AssembledFileTests {
  @Test("what is packed once for all packages goes into them, and unpacks to what was put together")
  func packed() throws {
    let names = AssembledFile.names
    #expect(names.contains("scorm12.js") && names.contains("player.css"))
    let entries = names.map { name in
      PackageEntry(
        name: name,
        content: .shared(
          SharedBytes(
            deflated: { AssembledFile.deflated(name) },
            { Array(AssembledFile.required(name).utf8) })))
    }
    let path = NSTemporaryDirectory() + "player-" + UUID().uuidString + ".zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ZipWriter(jobs: 2).write(PackageContents(entries: entries), to: path)
    let archive = try ZipReader(path: path)
    #expect(archive.names == names)
    for name in names {
      #expect(try archive.bytes(of: name) == Array(AssembledFile.required(name).utf8))
    }
    let sizes = try ZipDirectory(path: path).entries.map { Int($0.header.compressedSize) }
    #expect(sizes == names.map { AssembledFile.deflated($0).count })
  }

  @Test("only the words of the player are packed anew", arguments: [false, true])
  func prepared(hasOwn: Bool) throws {
    let result = Checker.check(
      folder([
        "course.yaml": """
        {format: 1, id: a, version: 1.0.0, title: A, language: en,
          modules: [{id: first, title: First, pages: [a.md]}]}

        """,
        "a.md": "---\nid: a\ntitle: A\n---\n",
      ]))
    let course = try #require(result.checked, "\(result.findings)").course
    let document = SiteDocument(
      scope: .toolkit, name: "toolkit.html", title: "A", course: course, origin: nil,
      courseTitle: "A", opensOthers: false, pages: [],
      surroundings: Once { PageSurroundings(course, References(course)) }, usesAllCores: false,
      extras: PlayerExtra.allCases.filter { hasOwn || $0 != .own })
    let connection = PlayerConnection(adapter: "scorm12", stateLimit: 4096, generator: "tests")
    let files = Player.files(connection, in: "en", for: [document])
    #expect(files.count == (hasOwn ? 14 : 13))
    let unpacked = files.filter { file in
      if case .constant(_, .some, _) = file.content { false } else { true }
    }
    // Which words there are depends on the course.
    #expect(unpacked.map(\.name) == ["player/strings.js"])
  }
}
