import Foundation
import Hashing
import Testing

@testable import Packages

@Suite("entries in parts")
struct PackedPartTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static func part(
    _ identity: String, _ make: @escaping @Sendable () throws -> [UInt8]
  ) -> PackageEntry.Part {
    PackageEntry.Part(identity: identity, make: make)
  }

  private static func contents(
    _ parts: [PackageEntry.Part], identity: String? = nil
  ) -> PackageContents {
    PackageContents(entries: [
      PackageEntry(
        name: "index.html", content: .parts { parts },
        identity: identity.map { identity in { @Sendable in SHA256Digest(of: identity) } })
    ])
  }

  /// Of all sizes; noise is stored in several blocks, and much text makes several, too.
  private static let texts: [[UInt8]] =
    (0..<64).map { Samples.text($0 * 37) }
    + [Samples.noise(200_000), Samples.text(300_000) + Samples.noise(70_000), [], [0], []]

  @Test("parts of all kinds are one file to a program that unpacks them")
  func joined() throws {
    let texts = Self.texts
    let parts = texts.enumerated().map { number, text in Self.part("\(number)") { text } }
    let written = try ZipWriter(jobs: 2).write(Self.contents(parts), to: folder("course.zip"))
    let alone = try ZipWriter(jobs: 1).write(Self.contents(parts), to: folder("alone.zip"))
    #expect(written.sha256 == alone.sha256)
    let test = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(test.status == 0, "\(test.output)")
    let unpack = try Judge("unzip", "-q", "-d", folder("unpacked"), folder("course.zip"))
    #expect(unpack.status == 0, "\(unpack.output)")
    #expect(try folder.bytes(of: "unpacked/index.html") == Array(texts.joined()))
  }

  @Test(
    "the samples end where a stored block's header fits into the last byte, and where it does not")
  func ends() {
    let deflater = Deflater()
    let added = Self.texts.map {
      PackedPart($0, with: deflater).bytes.count - deflater.deflated($0).count
    }
    #expect(Set(added) == [4, 5])
  }

  @Test("as a file of a folder, it is what its parts are")
  func inFolder() throws {
    let parts = [Self.part("a") { [97] }, Self.part("b") { [98, 98] }]
    try FolderWriter(jobs: 2).write(Self.contents(parts), to: folder("web"))
    #expect(try folder.bytes(of: "web/index.html") == Array("abb".utf8))
  }

  @Test("a part that cannot be made is told with its entry")
  func failing() throws {
    let parts = [Self.part("a") { [97] }, Self.part("b") { throw Samples.Refusal() }]
    #expect {
      try ZipWriter(jobs: 2).write(Self.contents(parts), to: folder("course.zip"))
    } throws: { error in
      "\(error)".contains("cannot make index.html") && "\(error)".contains("no such page")
    }
    #expect(try folder.names == [])
  }

  /// Entries of 18 MB, more than may wait, of which those at some places are in twenty parts.
  private static func among(
    _ places: [Int], _ make: @escaping @Sendable (_ place: Int, _ part: Int) throws -> [UInt8]
  ) -> PackageContents {
    PackageContents(
      entries: (0..<60).map { place in
        let parts = (0..<20).map { part in Self.part("\(place).\(part)") { try make(place, part) } }
        let other = { @Sendable in Self.noise + [UInt8(place)] }
        return PackageEntry(
          name: "\(place + 10).bin",
          content: places.contains(place) ? .parts { parts } : .produced(other),
          identity: { SHA256Digest(of: "\(place)") })
      })
  }

  private static let noise = Samples.noise(300_000)

  @Test(
    "parts among other entries are what they were, however many threads make them",
    arguments: [[0], [30], [59], [0, 1, 2], [7, 30, 31, 59], [58, 59]], [1, 2, 3, 8])
  func among(places: [Int], jobs: Int) throws {
    let contents = Self.among(places) { place, part in Samples.text(place * 10 + part * 997) }
    try ZipWriter(jobs: jobs).write(contents, to: folder("course.zip"))
    let unpack = try Judge("unzip", "-q", "-d", folder("unpacked"), folder("course.zip"))
    #expect(unpack.status == 0, "\(unpack.output)")
    for entry in contents.entries {
      #expect(try folder.bytes(of: "unpacked/\(entry.name)") == entry.bytes(), "\(entry.name)")
    }
  }

  @Test(
    "the first part that cannot be made is told, whatever waits", arguments: [0, 30, 59], [1, 3])
  func failingAmongOthers(place: Int, jobs: Int) throws {
    let contents = Self.among([place]) { _, part in
      if part == 7 { throw Samples.Refusal() }
      if part == 12 { throw CancellationError() }
      return Samples.text(part * 5000)
    }
    #expect {
      try ZipWriter(jobs: jobs).write(contents, to: folder("course.zip"))
    } throws: { error in
      "\(error)".contains("cannot make \(place + 10).bin: no such page")
    }
    #expect(try folder.names == [])
  }

  @Test("parts that nobody can name are told, whatever waits", arguments: [0, 30, 59], [1, 2, 8])
  func unnamed(place: Int, jobs: Int) throws {
    var contents = Self.among([]) { _, _ in [] }
    contents.entries[place] = PackageEntry(
      name: "odd.html", content: .parts { throw Samples.Refusal() })
    #expect {
      try ZipWriter(jobs: jobs).write(contents, to: folder("course.zip"))
    } throws: { error in
      "\(error)".contains("cannot make odd.html: no such page")
    }
    #expect(try folder.names == [])
  }

  @Test("of parts among others, those that are there come out of the package before")
  func keptAmongOthers() throws {
    let asked = Counter()
    func contents(changed: Int?) -> PackageContents {
      var contents = Self.among([]) { _, _ in [] }
      let parts = (0..<20).map { part in
        Self.part("\(part)\(part == changed ? "b" : "a")") {
          asked.add(part)
          return Samples.text(part * 900 + (part == changed ? 1 : 0))
        }
      }
      contents.entries[30] = PackageEntry(
        name: "40.bin", content: .parts { parts },
        identity: { SHA256Digest(of: "\(changed ?? -1)") })
      return contents
    }
    let writer = ZipWriter(jobs: 3)
    let first = EarlierPackage()
    try writer.write(contents(changed: nil), to: folder("course.zip"), after: first)
    #expect(asked.taken() == Array(0..<20))
    let second = try EarlierPackage(path: folder("course.zip"), identities: first.identities[...])
    try writer.write(contents(changed: nil), to: folder("same.zip"), after: second)
    #expect(asked.taken() == [])
    let third = try EarlierPackage(path: folder("same.zip"), identities: second.identities[...])
    let edited = try writer.write(
      contents(changed: 9), to: folder("edited.zip"), after: third)
    #expect(asked.taken() == [9])
    let fresh = try writer.write(contents(changed: 9), to: folder("fresh.zip"))
    #expect(edited.sha256 == fresh.sha256)
  }

  @Test("an entry of no parts is empty")
  func noParts() throws {
    let written = try ZipWriter(jobs: 2).write(Self.contents([]), to: folder("course.zip"))
    let alone = try ZipWriter(jobs: 1).write(Self.contents([]), to: folder("alone.zip"))
    #expect(written.sha256 == alone.sha256)
    let test = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(test.status == 0, "\(test.output)")
  }

  @Test("parts that are the same come out of the package before, also after a build that made none")
  func kept() throws {
    let asked = Counter()
    func contents(_ versions: [Int]) -> PackageContents {
      let parts = versions.map { version in
        Self.part("\(version)") {
          asked.add(version)
          return Samples.text(5000 + version)
        }
      }
      return Self.contents(parts, identity: "\(versions)")
    }
    let writer = ZipWriter(jobs: 2)
    func write(_ versions: [Int], _ name: String, after earlier: EarlierPackage) throws -> String {
      try writer.write(contents(versions), to: folder(name), after: earlier).sha256
    }
    func earlier(_ record: EarlierPackage) throws -> EarlierPackage {
      try EarlierPackage(path: folder("course.zip"), identities: record.identities[...])
    }
    let first = EarlierPackage()
    _ = try write([1, 2, 3], "course.zip", after: first)
    #expect(asked.taken() == [1, 2, 3])
    let second = try earlier(first)
    _ = try write([1, 2, 3], "course.zip", after: second)
    #expect(asked.taken() == [])
    let third = try earlier(second)
    let after = try write([3, 1, 4, 2], "course.zip", after: third)
    #expect(asked.taken() == [4])
    #expect(try after == write([3, 1, 4, 2], "anew.zip", after: EarlierPackage()))
    let test = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(test.status == 0, "\(test.output)")
    _ = asked.taken()
    let fourth = try earlier(third)
    let twice = try write([2, 5, 2], "course.zip", after: fourth)
    #expect(asked.taken() == [5])
    #expect(try twice == write([2, 5, 2], "anew.zip", after: EarlierPackage()))
    // What does not fit the archive is not believed.
    _ = asked.taken()
    let other = String(decoding: fourth.identities, as: UTF8.self)
      .replacing("index.html/1\n5 ", with: "index.html/1\n5 9")
    let wrong = try EarlierPackage(path: folder("course.zip"), identities: Array(other.utf8)[...])
    _ = try write([2, 3, 5], "course.zip", after: wrong)
    #expect(asked.taken() == [2, 3, 5])
  }
}

/// What was asked for since the last time one looked.
private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var asked: [Int] = []

  func add(_ number: Int) { lock.withLock { asked.append(number) } }

  func taken() -> [Int] {
    lock.withLock {
      defer { asked = [] }
      return asked.sorted()
    }
  }
}
