import Foundation
import Hashing
import Packages
import Testing

@Suite("packages after earlier ones")
struct EarlierPackageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Pages that count how often they are made.
  private final class Maker: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var made: Int { lock.withLock { count } }

    func contents(_ versions: [Int], size: Int = 5000) -> PackageContents {
      PackageContents(
        entries: versions.enumerated().map { number, version in
          PackageEntry(
            name: "pages/\(number).html",
            content: .produced {
              self.lock.withLock { self.count += 1 }
              return Samples.text(size + version)
            }, identity: { SHA256Digest(of: "version \(version)") })
        })
    }
  }

  @Test("entries of the same identity are not made again", arguments: [1, 4])
  func same(jobs: Int) throws {
    let maker = Maker()
    let writer = ZipWriter(jobs: jobs)
    let first = EarlierPackage()
    try writer.write(maker.contents([1, 1, 1, 1]), to: folder("course.zip"), after: first)
    #expect(maker.made == 4)
    let earlier = try EarlierPackage(path: folder("course.zip"), identities: first.identities[...])
    let second = try writer.write(
      maker.contents([1, 2, 1, 1]), to: folder("course.zip"), after: earlier)
    #expect(maker.made == 5)
    let anew = try writer.write(Maker().contents([1, 2, 1, 1]), to: folder("anew.zip"))
    #expect(second.sha256 == anew.sha256)
    let identities = String(decoding: earlier.identities, as: UTF8.self)
    #expect(identities.contains("pages/1.html\n\(SHA256Digest(of: "version 2").hex)\n"))
    let unzip = try Judge("unzip", "-tq", folder("course.zip"))
    #expect(unzip.status == 0, "\(unzip.output)")
  }

  @Test("large entries, and those without an identity, are made again")
  func others() throws {
    let noise = Samples.noise(2_000_000)
    let identified = PackageEntry(
      name: "large.bin", content: .bytes(noise), identity: { SHA256Digest(of: "large") })
    let contents = PackageContents(entries: [identified] + Samples.course.entries)
    let writer = ZipWriter(jobs: 2)
    let first = EarlierPackage()
    let before = try writer.write(contents, to: folder("course.zip"), after: first)
    #expect(first.identities == Array("large.bin\n\(SHA256Digest(of: "large").hex)\n".utf8))
    // Were it taken, it would be what it was.
    let other = PackageEntry(
      name: "large.bin", content: .bytes(noise.reversed()), identity: { SHA256Digest(of: "large") })
    let after = try writer.write(
      PackageContents(entries: [other] + Samples.course.entries), to: folder("course.zip"),
      after: EarlierPackage(path: folder("course.zip"), identities: first.identities[...]))
    #expect(after.sha256 != before.sha256)
  }

  @Test("a package that is never committed leaves nothing, and the one before it alone")
  func draft() throws {
    let writer = ZipWriter(jobs: 2)
    try writer.write(Samples.page("old"), to: folder("course.zip"))
    let before = try folder.bytes(of: "course.zip")
    _ = try writer.draft(Samples.page("new"), of: folder("course.zip"))
    #expect(try folder.bytes(of: "course.zip") == before)
    #expect(try folder.names == ["course.zip"])
  }
}
