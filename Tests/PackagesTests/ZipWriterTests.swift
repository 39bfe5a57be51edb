import Foundation
import Hashing
import Packages
import Testing

@Suite("zip packages")
struct ZipWriterTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("entries come back in their order with their bytes", arguments: [1, 2, 8])
  func roundTrip(jobs: Int) throws {
    try ZipWriter(jobs: jobs).write(Samples.course, to: folder("course.zip"))
    let reader = try ZipReader(path: folder("course.zip"))
    #expect(reader.names == Samples.course.entries.map(\.name))
    #expect(try reader.bytes(of: "imsmanifest.xml") == Array("<manifest/>".utf8))
    #expect(try reader.bytes(of: "pages/loops.html") == Samples.text(70_000))
    #expect(try reader.bytes(of: "pages/noise.bin") == Samples.noise(5000))
    #expect(try reader.bytes(of: "images/cat.PNG") == Samples.text(9000))
    #expect(try reader.bytes(of: "empty.txt") == [])
    #expect(try folder.names == ["course.zip"])
  }

  @Test("size and hash are those of the file")
  func written() throws {
    let written = try ZipWriter(jobs: 2).write(Samples.many, to: folder("course.zip"))
    let bytes = try folder.bytes(of: "course.zip")
    #expect(written.path == folder("course.zip"))
    #expect(written.size == UInt64(bytes.count))
    #expect(written.sha256 == SHA256.hex(of: bytes))
  }

  @Test("media, noise and nothing are stored, text is compressed")
  func methods() throws {
    try ZipWriter(jobs: 2).write(Samples.course, to: folder("course.zip"))
    let reader = try ZipReader(path: folder("course.zip"))
    #expect(try reader.isStored("images/cat.PNG"))
    #expect(try reader.isStored("pages/noise.bin"))
    #expect(try reader.isStored("empty.txt"))
    #expect(try !reader.isStored("pages/loops.html"))
  }

  @Test("unzip and Python find no fault", arguments: [1, 4])
  func judges(jobs: Int) throws {
    var contents = Samples.many
    contents.entries += Samples.course.entries
    try ZipWriter(jobs: jobs).write(contents, to: folder("course.zip"))
    let unzip = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(unzip.status == 0, "\(unzip.output)")
    let python = try Judge("python3", "-m", "zipfile", "-t", folder("course.zip"))
    #expect(python.status == 0 && python.output == "Done testing\n", "\(python.output)")
  }

  @Test("any number of jobs gives the same bytes")
  func jobs() throws {
    let one = try ZipWriter(jobs: 1).write(Samples.many, to: folder("one.zip"))
    let eight = try ZipWriter(jobs: 8).write(Samples.many, to: folder("eight.zip"))
    #expect(one.sha256 == eight.sha256)
    #expect(try folder.bytes(of: "one.zip") == folder.bytes(of: "eight.zip"))
  }

  @Test("times are those asked for, in UTC")
  func times() throws {
    try ZipWriter(jobs: 1, timestamp: 1_700_000_000)
      .write(Samples.page("a"), to: folder("a.zip"))
    let listing = try Judge("unzip", "-Z", "-T", folder("a.zip"))
    #expect(listing.output.contains("20231114.221320"), "\(listing.output)")
    let modes = try Judge("unzip", "-Z", folder("a.zip"))
    #expect(modes.output.contains("-rw-r--r--"), "\(modes.output)")
  }

  @Test("times that a zip cannot hold become the nearest that it can")
  func farTimes() throws {
    let early = try ZipWriter(jobs: 1, timestamp: 0).write(Samples.page("a"), to: folder("a.zip"))
    let first = try ZipWriter(jobs: 1).write(Samples.page("a"), to: folder("b.zip"))
    #expect(early.sha256 == first.sha256)
    try ZipWriter(jobs: 1, timestamp: .max).write(Samples.page("a"), to: folder("c.zip"))
    let listing = try Judge("unzip", "-Z", "-T", folder("c.zip"))
    #expect(listing.output.contains("21071231.235958"), "\(listing.output)")
  }

  @Test("the zone of the process changes no byte")
  func zones() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      var hashes: Set<String> = []
      for zone in ["UTC", "Pacific/Auckland", "America/New_York"] {
        setenv("TZ", zone, 1)
        tzset()
        // 02:30 on the day on which New York's clocks skip that hour.
        let writer = ZipWriter(jobs: 1, timestamp: 1_710_037_800)
        hashes.insert(try writer.write(Samples.page("a"), to: folder("a.zip")).sha256)
      }
      precondition(hashes.count == 1)
    }
  }
}
