import Foundation
import Hashing
import Testing

@testable import Packages

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
    let sizes = ["film.mp4": 9_500_001, "picture.jpg": 300_001, "small.jpg": 60_001]
    for (name, size) in sizes {
      try Data(Samples.noise(size)).write(to: URL(fileURLWithPath: folder(name)))
    }
    let files = ["film.mp4", "picture.jpg", "film.mp4", "small.jpg", "picture.jpg"]
    let entries = try files.enumerated().map { index, file in
      PackageEntry(
        name: "\(index)-\(file)",
        content: .file(path: folder(file), size: UInt64(try #require(sizes[file]))))
    }
    let hashes = try [1, 2, 4].map { jobs in
      try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: entries), to: folder("course.zip")).sha256
    }
    #expect(Set(hashes).count == 1)
    let reader = try ZipReader(path: folder("course.zip"))
    for (entry, file) in zip(entries, files) {
      #expect(try reader.bytes(of: entry.name) == Samples.noise(try #require(sizes[file])))
    }
  }

  @Test("a file comes in pieces, and nothing behind its end", arguments: [false, true])
  func pieces(inThread: Bool) throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 128 << 10, (640 << 10) + 1, 2 << 20, (2 << 20) + 1] {
      let noise = Samples.noise(size)
      try Data(noise).write(to: URL(fileURLWithPath: folder("film.mp4")))
      let pieces = try PiecesAhead(
        path: folder("film.mp4"), size: UInt64(size), inThread: inThread)
      var read: [UInt8] = []
      while case let piece = try pieces.next(), !piece.isEmpty { read += piece }
      #expect(read == noise)
      #expect(pieces.checksum == CRC32.checksum(of: noise))
      #expect(try pieces.next().isEmpty)
    }
  }

  @Test("a file that gets shorter while it is read is refused", arguments: [false, true])
  func shrinking(inThread: Bool) throws {
    let folder = try TemporaryFolder()
    _ = try Self.sparse(folder("film.mp4"), megabytes: 2)
    let pieces = try PiecesAhead(path: folder("film.mp4"), size: 2 << 20, inThread: inThread)
    var count = try pieces.next().count
    // More than can be read ahead of the first piece.
    truncate(folder("film.mp4"), 640 << 10)
    let error = #expect(throws: PackageError.self) {
      while count < 2 << 20 { count += try pieces.next().count }
    }
    #expect(error?.description == "cannot read \(folder("film.mp4")): it changed while it was read")
    #expect(count == 640 << 10)
    #expect(throws: PackageError.self) { try pieces.next() }
  }

  @Test("a file that is read ahead can be let go before its end")
  func dropped() throws {
    let folder = try TemporaryFolder()
    _ = try Self.sparse(folder("film.mp4"), megabytes: 2)
    for taken in 0..<4 {
      let pieces = try PiecesAhead(path: folder("film.mp4"), size: 2 << 20, inThread: true)
      for _ in 0..<taken { #expect(try pieces.next().count == 128 << 10) }
    }
  }

  @Test("of many big files few are open at a time")
  func descriptors() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let entries = try (0..<60).map { number in
        try Self.sparse(folder("film-\(10 + number).mp4"), megabytes: 2)
      }
      var limit = rlimit(rlim_cur: 40, rlim_max: 40)
      setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
      try ZipWriter(jobs: 4).write(PackageContents(entries: entries), to: folder("films.zip"))
    }
  }

  @Test(
    "a file of another size than announced is refused",
    arguments: [("film.mp4", 3 << 20), ("a.txt", 3 << 20), ("picture.jpg", 300_000)], [1, 2, 4])
  func changed(announced: (name: String, size: UInt64), jobs: Int) throws {
    let folder = try TemporaryFolder()
    let name = announced.name
    _ = try Self.sparse(folder(name), megabytes: 2)
    let others = ["b", "c", "d"].map { PackageEntry(name: $0, content: .bytes([1])) }
    let entry = PackageEntry(
      name: name, content: .file(path: folder(name), size: announced.size))
    let error = #expect(throws: PackageError.self) {
      try ZipWriter(jobs: jobs)
        .write(PackageContents(entries: [entry] + others), to: folder("course.zip"))
    }
    #expect(error?.description == "cannot read \(folder(name)): it changed while it was read")
    #expect(try folder.names == [name])
  }
}
