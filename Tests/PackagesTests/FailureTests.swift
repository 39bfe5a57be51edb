import Foundation
import Packages
import Testing

@Suite("failures")
struct FailureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("an entry that cannot be made leaves the old package whole", arguments: [1, 3])
  func produced(jobs: Int) throws {
    let old = try ZipWriter(jobs: jobs).write(Samples.page("old"), to: folder("course.zip"))
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: jobs).write(Samples.failing, to: folder("course.zip"))
    }
    #expect(error?.code == .produce)
    #expect(error?.description == "cannot make bad.html: no such page")
    #expect(error?.cause is Samples.Refusal)
    #expect(try folder.names == ["course.zip"])
    #expect(try folder.bytes(of: "course.zip").count == Int(old.size))
  }

  @Test(
    "a file that is not there is named with the reason",
    arguments: [("a.txt", 1), ("picture.jpg", 300_000), ("film.mp4", 2 << 20)])
  func missing(name: String, size: UInt64) throws {
    let entry = PackageEntry(name: name, content: .file(path: folder(name), size: size))
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 2).write(PackageContents(entries: [entry]), to: folder("course.zip"))
    }
    #expect(error?.description == "cannot read \(folder(name)): No such file or directory")
    #expect(try folder.names == [])
  }

  @Test("a folder that is not there is named with the reason")
  func noFolder() {
    let place = folder("none/course.zip")
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 1).write(Samples.page("a"), to: place)
    }
    #expect(error?.description == "cannot write \(place): No such file or directory")
  }

  @Test("a package without entries is refused")
  func empty() {
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 1).write(PackageContents(), to: folder("course.zip"))
    }
    #expect(error?.code == .archive)
  }

  @Test("an archive that is none is refused")
  func noArchive() throws {
    try folder.write("no archive", to: "course.zip")
    let error = #expect(throws: PackageError.self) { try ZipReader(path: folder("course.zip")) }
    #expect(error?.description == "cannot read \(folder("course.zip")): Not a zip archive")
  }

  @Test("an archive that is not there is named with the reason")
  func missingArchive() {
    let error = #expect(throws: PackageError.self) { try ZipReader(path: folder("course.zip")) }
    #expect(
      error?.description == "cannot read \(folder("course.zip")): No such file or directory")
  }

  @Test("a full disk is told and leaves the old package whole", arguments: [1, 2])
  func fullDisk(jobs: Int) throws {
    let disk = folder("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    let mount = try Judge("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk)
    guard mount.status == 0 else {
      try Test.cancel("no small disk can be mounted here: \(mount.output)")
    }
    defer { _ = try? Judge("umount", disk) }
    try ZipWriter(jobs: jobs).write(Samples.page("old"), to: disk + "/course.zip")
    let old = try folder.bytes(of: "disk/course.zip")
    let noise = PackageEntry(name: "a.bin", content: .bytes(Samples.noise(3 << 20)))
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: [noise]), to: disk + "/course.zip")
    }
    #expect(error?.code == .write)
    #expect(
      error?.description == "cannot write \(disk)/course.zip: No space left on device")
    #expect(try folder.bytes(of: "disk/course.zip") == old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["course.zip"])
  }
}
