import Packages
import Testing

@Suite("names of entries")
struct EntryNamesTests {
  @Test(
    "a name that some system cannot unpack is refused",
    arguments: [
      ("", "the name is empty"), ("ü.html", "the name is not printable ASCII"),
      ("a\tb", "the name is not printable ASCII"), ("a b.html", "the name has a space"),
      ("a\\b", "the name has a backslash"), ("/a", "the name begins with '/'"),
      ("a//b", "the name has an empty part"), ("a/", "the name has an empty part"),
      ("a/../b", "the name has '.' or '..' as a part"),
      ("./a", "the name has '.' or '..' as a part"),
    ])
  func refused(name: String, fault: String) {
    let error = refusal(of: [name])
    #expect(error?.code == .name)
    #expect(error?.description == "'\(name)' cannot be packaged: \(fault)")
  }

  @Test("a name that comes twice is refused")
  func duplicate() {
    #expect(refusal(of: ["a", "b", "a"])?.description == "'a' would be packaged twice")
  }

  @Test("a name that is a folder of another one is refused")
  func folderAndFile() {
    #expect(
      refusal(of: ["a/b/c", "a/b"])?.description
        == "'a/b' would be packaged both as a file and as a folder")
  }

  @Test("dots, dashes and signs are fine")
  func allowed() throws {
    let folder = try TemporaryFolder()
    let names = ["..a/b.c", "a-b_c~d(1)+2.html", "x/.well-known"]
    let entries = names.map { PackageEntry(name: $0, content: .bytes([1])) }
    try ZipWriter(jobs: 1).write(PackageContents(entries: entries), to: folder("a.zip"))
    #expect(try ZipReader(path: folder("a.zip")).names == names)
  }

  /// Writes a package with such names and gives the error.
  private func refusal(of names: [String]) -> PackageError? {
    let entries = names.map { PackageEntry(name: $0, content: .bytes([])) }
    return #expect(throws: PackageError.self) {
      try ZipWriter(jobs: 1)
        .write(PackageContents(entries: entries), to: "/nowhere/course.zip")
    }
  }
}
