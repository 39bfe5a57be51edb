import Foundation
@testable import Packages
import Testing

@Suite("partial files")
struct PartialFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("a leftover longer than the package is no part of it")
  func overwritten() throws {
    try folder.write(String(repeating: "x", count: 100_000), to: ".course.zip.coursewright-partial")
    try ZipWriter(jobs: 1).write(Samples.course, to: folder("course.zip"))
    #expect(try folder.names == ["course.zip"])
    #expect(try Judge("unzip", "-tq", folder("course.zip")).status == 0)
  }

  @Test("leftovers go, all else stays")
  func cleared() throws {
    try folder.write("x", to: ".course.zip.coursewright-partial")
    try folder.write("x", to: ".web.coursewright-partial/pages/a.html")
    try folder.write("x", to: ".web.old.coursewright-partial/index.html")
    try folder.write("x", to: "course.coursewright-partial")
    try folder.write("x", to: ".coursewright-partial.zip")
    PartialFiles.removeLeavings(in: folder.path)
    #expect(try folder.names == [".coursewright-partial.zip", "course.coursewright-partial"])
  }

  @Test("a folder that is not there has no leftovers")
  func noFolder() {
    PartialFiles.removeLeavings(in: folder("none"))
  }

  @Test("what another build holds is busy and stays")
  func held() throws {
    let partial = try folder.write("x", to: ".course.zip.coursewright-partial")
    let descriptor = open(partial, O_RDWR)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    PartialFiles.removeLeavings(in: folder.path)
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 1).write(Samples.course, to: folder("course.zip"))
    }
    #expect(error?.code == .busy)
    #expect(error?.description == "another build is writing \(folder("course.zip"))")
    #expect(try folder.names == [".course.zip.coursewright-partial"])
    close(descriptor)
    try ZipWriter(jobs: 1).write(Samples.course, to: folder("course.zip"))
    #expect(try folder.names == ["course.zip"])
  }

  @Test(
    "what can be made again takes the place of an older file, whoever holds that",
    arguments: [false, true])
  func takenOver(isHeld: Bool) throws {
    let place = try folder.write("old", to: "record")
    let old = open(place, O_RDONLY)
    defer { close(old) }
    if isHeld { try #require(flock(old, LOCK_EX | LOCK_NB) == 0) }
    try FileWriter.writeForNow(Array("new".utf8), to: place)
    #expect(try folder.bytes(of: "record") == Array("new".utf8))
    #expect(try folder.names == ["record"])
    var bytes: [UInt8] = [0, 0, 0, 0]
    #expect(read(old, &bytes, 4) == 3 && bytes == Array("old\0".utf8))
  }

  @Test("two files change places")
  func exchanged() throws {
    let (first, second) = (try folder.write("1", to: "a"), try folder.write("2", to: "b"))
    #expect(PathExchange.swap(first, second) == 0)
    #expect(try folder.bytes(of: "a") == Array("2".utf8))
    #expect(try folder.bytes(of: "b") == Array("1".utf8))
    #expect(PathExchange.swap(first, folder("none")) == ENOENT)
  }

  @Test("an older file that has another name, too, keeps its bytes there")
  func linkedTwice() throws {
    let place = try folder.write("old", to: "record")
    try FileManager.default.linkItem(atPath: place, toPath: folder("copy"))
    try FileWriter.writeForNow(Array("new".utf8), to: place)
    #expect(try folder.bytes(of: "copy") == Array("old".utf8))
  }

  @Test("a link is replaced, and what it leads to stays")
  func linkTakenOver() throws {
    let kept = try folder.write("kept", to: "kept")
    try FileManager.default.createSymbolicLink(
      atPath: folder("record"), withDestinationPath: kept)
    try FileWriter.writeForNow(Array("new".utf8), to: folder("record"))
    #expect(try folder.bytes(of: "record") == Array("new".utf8))
    #expect(try folder.bytes(of: "kept") == Array("kept".utf8))
    #expect(try folder.names == ["kept", "record"])
  }

  @Test("a link among leftovers is not followed")
  func link() throws {
    let file = try folder.write("x", to: "kept.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder(".a.coursewright-partial"), withDestinationPath: file)
    PartialFiles.removeLeavings(in: folder.path)
    #expect(try folder.names.contains("kept.txt"))
  }
}
