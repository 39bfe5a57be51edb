import Foundation
import Testing

@testable import Commands

@Suite("stamps of folders")
struct FolderStampsTests {
  @Test("each file has its own, and of two that look the same the first counts")
  func first() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The same letter as one character and as two.
    let twins = ["b/\u{E9}.md", "b/e\u{301}.md"]
    let names = twins + ["a.md", "c.md"]
    let found = try names.enumerated().map { size, name in
      let file = folder.appendingPathComponent("\(size)").path
      try Data(count: size).write(to: URL(fileURLWithPath: file))
      return (path: name, stamp: try #require(FileStamp(file)))
    }
    for entries in [found, found.reversed()] {
      let stamps = FolderStamps(entries)
      #expect(stamps["a.md"]?.size == 2)
      #expect(stamps["c.md"]?.size == 3)
      #expect(stamps["d.md"] == nil)
      let first = try #require(entries.first { twins.contains($0.path) })
      #expect(twins.allSatisfy { stamps[$0] == first.stamp })
    }
  }
}
