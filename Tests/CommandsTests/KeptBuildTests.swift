import Foundation
import Testing

@Suite("builds that change nothing")
struct KeptBuildTests {
  private static let page = "---\nid: welcome\ntitle: Welcome\n---\n\nHello.\n"
  private static let course = """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    targets: [scorm12, web]
    modules:
      - {id: start, title: Start, pages: [modules/welcome.md]}

    """

  /// A course of one page that is older than what counts as just written, built once.
  private final class Built {
    let folder: ScratchFolder
    private let cache: String

    init(page: String = KeptBuildTests.page, cache: String? = nil) throws {
      folder = try ScratchFolder()
      self.cache = cache ?? folder.path + "/cache"
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "Course/modules"), withIntermediateDirectories: true)
      try write(KeptBuildTests.course, to: "Course/course.yaml")
      try write(page, to: "Course/modules/welcome.md")
      // The system sets the time of the last change itself.
      Thread.sleep(forTimeInterval: 2.1)
      #expect(try build().status == 0)
    }

    func write(_ text: String, to path: String) throws {
      try text.write(to: folder.url.appending(path: path), atomically: true, encoding: .utf8)
    }

    func build(_ options: [String] = []) throws -> Program.Result {
      try Program.run(
        ["build", "Course", "--output", "Build"] + options, in: folder.url,
        environment: ["COURSEWRIGHT_CACHE": cache])
    }

    /// The number of the archive on the disk, another one whenever it is written.
    func archive() throws -> UInt64 {
      let path = folder.path + "/Build/small-1.0.0-scorm12.zip"
      let number = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
      return try #require(number as? UInt64)
    }
  }

  @Test("a build after which nothing changed leaves the packages alone and prints the same")
  func nothing() throws {
    let built = try Built()
    let before = try built.archive()
    let first = try built.build()
    #expect(try built.archive() == before)
    let anew = try built.build(["--fresh"])
    #expect(try built.archive() != before)
    #expect(first.output == anew.output)
    #expect(first.output.split(separator: "\n").count == 2)
  }

  @Test("a change of the course, of a package or of what is asked for is built")
  func changes() throws {
    let built = try Built()
    let first = try built.build().output
    try built.write(Self.page + "\nMore.\n", to: "Course/modules/welcome.md")
    let second = try built.build().output
    #expect(second != first)

    try built.write(Self.page, to: "Course/modules/welcome.md")
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try built.build().output == first)
    let before = try built.archive()
    try built.write("", to: "Course/modules/unlisted.md")
    #expect(try built.build().errors.contains("course/page-in-no-module"))
    #expect(try built.archive() != before)
    try FileManager.default.removeItem(
      at: built.folder.url.appending(path: "Course/modules/unlisted.md"))

    Thread.sleep(forTimeInterval: 2.1)
    #expect(try built.build().output == first)
    try built.write("broken", to: "Build/small-1.0.0-scorm12.zip")
    #expect(try built.build().output == first)
    #expect(try built.archive() != before)
    try FileManager.default.removeItem(
      at: built.folder.url.appending(path: "Build/small-1.0.0-web/player/player.css"))
    #expect(try built.build().output == first)
    #expect(
      FileManager.default.fileExists(
        atPath: built.folder.path + "/Build/small-1.0.0-web/player/player.css"))
    let one = try built.build(["--target", "scorm12"]).output
    #expect(one.split(separator: "\n").count == 1)
  }

  @Test("what was found is said at each build")
  func findings() throws {
    let built = try Built(page: Self.page + "\nSee [here](https://example.org).\n")
    for _ in 1...2 {
      #expect(try built.build().errors.contains("text/vague-link"))
    }
  }

  @Test("a course that was written just now is built each time")
  func young() throws {
    let built = try Built()
    try built.write(Self.page, to: "Course/modules/welcome.md")
    _ = try built.build()
    let before = try built.archive()
    _ = try built.build()
    #expect(try built.archive() != before)
  }

  @Test("without a place to keep anything, all is built each time")
  func noCache() throws {
    let built = try Built(cache: "/dev/null/none")
    let before = try built.archive()
    #expect(try built.build().status == 0)
    #expect(try built.archive() != before)
  }
}
