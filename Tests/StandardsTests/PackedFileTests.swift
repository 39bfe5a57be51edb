import Foundation
import Packages
import Sites
import Standards
import Testing

@Suite("files that are packed already")
struct PackedFileTests {
  @Test("go into a package as they were packed")
  func packed() throws {
    let text = "The same in every package."
    // RFC 1951 §3.2.4: one last block, stored, with its length and the complement of that.
    let length = UInt8(text.utf8.count)
    let deflated = [1, length, 0, ~length, 0xFF] + Array(text.utf8)
    let file = SiteFile(
      name: "player/same.txt",
      content: .constant(name: "a file packed by a test", deflated: { deflated }, text: { text }))
    let path = NSTemporaryDirectory() + "packed-" + UUID().uuidString + ".zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ZipWriter(jobs: 1).write(
      PackageContents(entries: [PackageEntry(file, source: { $0 })]), to: path)
    let header = try #require(ZipDirectory(path: path).entries.first).header
    #expect(header.method == 8)
    #expect(Int(header.compressedSize) == deflated.count)
    #expect(try ZipReader(path: path).bytes(of: "player/same.txt") == Array(text.utf8))
  }
}
