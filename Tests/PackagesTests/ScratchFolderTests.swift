import Foundation
import Testing

@testable import Packages

@Suite("scratch folders")
struct ScratchFolderTests {
  @Test("a folder is there as long as somebody holds it, and goes with all that is in it")
  func life() throws {
    var folder: ScratchFolder? = try ScratchFolder(named: "coursewright-test")
    let path = try #require(folder?.path)
    try FileManager.default.createDirectory(
      atPath: "\(path)/a/b", withIntermediateDirectories: true)
    try Data([1]).write(to: URL(filePath: "\(path)/a/b/file"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
