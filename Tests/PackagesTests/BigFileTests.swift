import Foundation
import Packages
import Testing

@Suite("big files")
struct BigFileTests {
  /// Makes a file of nothing but zero bytes that takes no room on disk.
  private static func sparse(_ path: String, megabytes: UInt64) throws -> PackageEntry {
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(ftruncate(descriptor, off_t(megabytes << 20)) == 0)
    let name = URL(fileURLWithPath: path).lastPathComponent
    return PackageEntry(name: name, content: .file(path: path, size: megabytes << 20))
  }

  @Test("300 MB of video pass in little memory", arguments: [1, 4])
  func memory(jobs: Int) async {
    await #expect(processExitsWith: .success) { [jobs] in
      let folder = try TemporaryFolder()
      let entry = try Self.sparse(folder("film.mp4"), megabytes: 300)
      let before = Self.peak
      let written = try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: [entry]), to: folder("film.zip"))
      precondition(Self.peak - before < 8 << 10, "\(Self.peak - before) KiB more")
      precondition(written.size > 300 << 20)
    }
  }

  /// The most memory that this process has held, in KiB.
  private static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  @Test("stored video and compressed tables unpack to what they were")
  func judged() throws {
    let folder = try TemporaryFolder()
    let contents = PackageContents(entries: [
      try Self.sparse(folder("film.mp4"), megabytes: 3),
      try Self.sparse(folder("table.csv"), megabytes: 20),
      try Self.sparse(folder("small.csv"), megabytes: 1),
    ])
    let written = try ZipWriter(jobs: 2).write(contents, to: folder("course.zip"))
    #expect(written.size < 4 << 20)
    let judge = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(judge.status == 0, "\(judge.output)")
    let reader = try ZipReader(path: folder("course.zip"))
    #expect(try reader.isStored("film.mp4"))
    #expect(try !reader.isStored("table.csv"))
    #expect(try reader.bytes(of: "table.csv").count == 20 << 20)
    #expect(throws: PackageError.self) { try reader.bytes(of: "table.csv", limit: 1 << 20) }
  }

  @Test("what is read ahead is written in its order")
  func order() throws {
    let folder = try TemporaryFolder()
    let noise = Samples.noise(9_500_001)
    try Data(noise).write(to: URL(fileURLWithPath: folder("film.mp4")))
    let entries = ["film.mp4", "again.mp4"].map { name in
      PackageEntry(
        name: name, content: .file(path: folder("film.mp4"), size: UInt64(noise.count)))
    }
    let hashes = try [1, 2, 4].map { jobs in
      try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: entries), to: folder("course.zip")).sha256
    }
    #expect(Set(hashes).count == 1)
    let reader = try ZipReader(path: folder("course.zip"))
    for entry in entries { #expect(try reader.bytes(of: entry.name) == noise) }
  }

  @Test("a file that turns out shorter while it is read ahead ends the archive", arguments: [1, 4])
  func shrinking(jobs: Int) throws {
    let folder = try TemporaryFolder()
    let film = try Self.sparse(folder("film.mp4"), megabytes: 8)
    let path = folder("film.mp4")
    // Produced before the film is read to its end, as it comes first.
    let first = PackageEntry(
      name: "a.html",
      content: .produced {
        truncate(path, 5 << 20)
        return Array("page".utf8)
      })
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: [first, film]), to: folder("course.zip"))
    }
    #expect(error?.description == "cannot read \(folder("film.mp4")): it changed while it was read")
    #expect(try folder.names == ["film.mp4"])
  }

  @Test("a file of another size than announced is refused", arguments: ["film.mp4", "a.txt"])
  func changed(name: String) throws {
    let folder = try TemporaryFolder()
    _ = try Self.sparse(folder(name), megabytes: 2)
    let entry = PackageEntry(name: name, content: .file(path: folder(name), size: 3 << 20))
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 2).write(PackageContents(entries: [entry]), to: folder("course.zip"))
    }
    #expect(error?.description == "cannot read \(folder(name)): it changed while it was read")
    #expect(try folder.names == [name])
  }
}
