import Foundation
import Hashing
import Testing

@testable import Packages

@Suite("folder packages")
struct FolderWriterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("entries become files", arguments: [1, 4])
  func files(jobs: Int) throws {
    let written = try FolderWriter(jobs: jobs).write(Samples.course, to: folder("web"))
    #expect(try folder.names == ["web"])
    #expect(try folder.bytes(of: "web/index.html") == Samples.text(4000))
    #expect(try folder.bytes(of: "web/pages/loops.html") == Samples.text(70_000))
    #expect(try folder.bytes(of: "web/empty.txt") == [])
    #expect(written.size == 11 + 4000 + 70_000 + 5000 + 9000)
  }

  @Test("the hash is of the sorted list of hashes and names")
  func hash() throws {
    let contents = PackageContents(entries: [
      PackageEntry(name: "index.html", content: .bytes(Array("abc".utf8))),
      PackageEntry(name: "a.txt", content: .bytes([])),
    ])
    let list = """
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.txt
      ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html

      """
    let written = try FolderWriter(jobs: 2).write(contents, to: folder("web"))
    #expect(written.sha256 == SHA256.hex(of: Array(list.utf8)))
  }

  @Test("what is not to be replaced stays, also if it comes while a folder is written")
  func kept() throws {
    let writer = FolderWriter(jobs: 2)
    try writer.write(Samples.course, to: folder("web"), replaces: false)
    let occupied =
      "cannot write \(folder("web")): there is a folder already, and it is not empty"
    let error = #expect(throws: PackageError.self) {
      try writer.write(Samples.page("new"), to: folder("web"), replaces: false)
    }
    #expect(error?.description == occupied)
    let later = folder("later")
    let slow = PackageEntry(
      name: "page.html",
      content: .produced {
        try FolderWriter(jobs: 1).write(Samples.page("first"), to: later + "-made")
        rename(later + "-made", later)
        return []
      })
    #expect(throws: PackageError.self) {
      try writer.write(PackageContents(entries: [slow]), to: later, replaces: false)
    }
    #expect(try folder.names == ["later", "web"])
    #expect(try folder.bytes(of: "later/index.html") == Array("first".utf8))
    #expect(try folder.bytes(of: "web/index.html") == Samples.text(4000))
  }

  @Test("an old folder is replaced with all that is in it")
  func replaced() throws {
    try FolderWriter(jobs: 2).write(Samples.course, to: folder("web"))
    try FolderWriter(jobs: 2).write(Samples.page("new"), to: folder("web") + "/")
    #expect(try folder.names == ["web"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("web")) == ["index.html"])
  }

  @Test("big files are copied as they are")
  func copied() throws {
    let path = try folder.write(String(repeating: "0123456789", count: 300_000), to: "a.txt")
    let contents = PackageContents(entries: [
      PackageEntry(name: "a.txt", content: .file(path: path, size: 3_000_000))
    ])
    try FolderWriter(jobs: 1).write(contents, to: folder("web"))
    #expect(try folder.bytes(of: "web/a.txt") == folder.bytes(of: "a.txt"))
  }

  @Test("a failure leaves the old folder whole", arguments: [1, 4])
  func failure(jobs: Int) throws {
    try FolderWriter(jobs: jobs).write(Samples.page("old"), to: folder("web"))
    let error = #expect(throws: PackageError.self) {
      try FolderWriter(jobs: jobs).write(Samples.failing, to: folder("web"))
    }
    #expect(error?.description == "cannot make bad.html: no such page")
    #expect(try folder.names == ["web"])
    #expect(try folder.bytes(of: "web/index.html") == Array("old".utf8))
  }

  @Test("a folder that is none of ours is not replaced")
  func occupied() throws {
    try folder.write("dear diary", to: "web/diary.txt")
    let error = #expect(throws: PackageError.self) {
      try FolderWriter(jobs: 1).write(Samples.page("new"), to: folder("web"))
    }
    #expect(error?.code == .occupied)
    #expect(
      error?.description == """
        cannot write \(folder("web")): the folder there has no index.html, so it is none of ours; \
        move it away or choose another place
        """)
    #expect(try folder.bytes(of: "web/diary.txt") == Array("dear diary".utf8))
  }

  @Test("a file is not replaced by a folder, nor a folder by a file")
  func kinds() throws {
    try folder.write("x", to: "web")
    try folder.write("x", to: "course.zip/index.html")
    let file = #expect(throws: PackageError.self) {
      try FolderWriter(jobs: 1).write(Samples.page("new"), to: folder("web"))
    }
    #expect(file?.code == .occupied)
    let directory = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 1).write(Samples.page("new"), to: folder("course.zip"))
    }
    #expect(directory?.code == .occupied)
  }

  @Test("an empty folder and what a killed build left are taken over")
  func leftovers() throws {
    try FileManager.default.createDirectory(
      atPath: folder("web"), withIntermediateDirectories: false)
    try folder.write("x", to: ".web.coursewright-partial/pages/old.html")
    try FolderWriter(jobs: 1).write(Samples.page("new"), to: folder("web"))
    #expect(try folder.names == ["web"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("web")) == ["index.html"])
  }

  @Test("file systems that cannot exchange folders get the new one in two steps")
  func twoSteps() throws {
    try folder.write("old", to: "web/index.html")
    let partial = try PartialFolder(for: folder("web"))
    try folder.write("new", to: ".web.coursewright-partial/index.html")
    try partial.replace(folder("web"))
    #expect(try folder.names == ["web"])
    #expect(try folder.bytes(of: "web/index.html") == Array("new".utf8))
  }
}
