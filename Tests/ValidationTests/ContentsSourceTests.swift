import Packages
import Testing
import Validation

@Suite("packages that are about to be written")
struct ContentsSourceTests {
  private static let manifest = PackageEntry(
    name: "imsmanifest.xml", content: .bytes(Array("<manifest/>".utf8)))
  private static let page = PackageEntry(
    name: "index.html", content: .produced { Array("<p>1</p>".utf8) })
  private static let picture = PackageEntry(
    name: "media/a.png", content: .file(path: "course/media/a.png", size: 7))

  private func digest(_ entries: PackageEntry...) -> String {
    ContentsSource.digest(of: PackageContents(entries: entries))
  }

  @Test("all that rules can see decides the digest")
  func seen() {
    let digest = digest(Self.manifest, Self.page, Self.picture)
    let otherText = PackageEntry(
      name: "imsmanifest.xml", content: .bytes(Array("<Manifest/>".utf8)))
    let otherSize = PackageEntry(
      name: "media/a.png", content: .file(path: "course/media/a.png", size: 8))
    let otherName = PackageEntry(name: "media/b.png", content: Self.picture.content)
    #expect(self.digest(otherText, Self.page, Self.picture) != digest)
    #expect(self.digest(Self.manifest, Self.page, otherSize) != digest)
    #expect(self.digest(Self.manifest, Self.page, otherName) != digest)
    #expect(self.digest(Self.manifest, Self.page) != digest)
    #expect(self.digest(Self.manifest, Self.picture, Self.page) != digest)
  }

  @Test("what is made later is not seen, and does not decide it")
  func unseen() throws {
    let other = PackageEntry(
      name: "index.html", content: .produced { Array("<p>2</p>".utf8) })
    #expect(digest(Self.manifest, Self.page) == digest(Self.manifest, other))
    let source = ContentsSource(PackageContents(entries: [Self.manifest, Self.page]))
    #expect(try source.bytes(of: "imsmanifest.xml", limit: .max) == Array("<manifest/>".utf8))
    #expect(throws: PackageError.self) { try source.bytes(of: "index.html", limit: .max) }
  }
}
