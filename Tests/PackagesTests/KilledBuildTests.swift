import Foundation
import Packages
import Testing

@Suite("killed builds")
struct KilledBuildTests {
  /// Contents whose second entry kills the process that makes it.
  private static var deadly: PackageContents {
    var contents = Samples.page("new")
    contents.entries.append(
      PackageEntry(
        name: "end.html",
        content: .produced {
          kill(getpid(), SIGKILL)
          return []
        }))
    return contents
  }

  @Test("a killed build leaves the old package whole, and the next one clears up")
  func archive() async throws {
    let folder = try TemporaryFolder()
    let place = folder("course.zip")
    try ZipWriter(jobs: 2).write(Samples.page("old"), to: place)
    let old = try folder.bytes(of: "course.zip")
    await #expect(processExitsWith: .signal(SIGKILL)) { [place = place as String] in
      try ZipWriter(jobs: 2).write(Self.deadly, to: place)
    }
    #expect(try folder.bytes(of: "course.zip") == old)
    #expect(try folder.names == [".course.zip.coursewright-partial", "course.zip"])
    try ZipWriter(jobs: 2).write(Samples.page("next"), to: place)
    #expect(try folder.names == ["course.zip"])
  }

  @Test("a killed build leaves the old folder whole, and its leavings can be cleared")
  func folder() async throws {
    let folder = try TemporaryFolder()
    let place = folder("web")
    try FolderWriter(jobs: 2).write(Samples.page("old"), to: place)
    await #expect(processExitsWith: .signal(SIGKILL)) { [place = place as String] in
      try FolderWriter(jobs: 2).write(Self.deadly, to: place)
    }
    #expect(try folder.bytes(of: "web/index.html") == Array("old".utf8))
    #expect(try folder.names == [".web.coursewright-partial", "web"])
    PartialFiles.removeLeavings(in: folder.path)
    #expect(try folder.names == ["web"])
  }
}
