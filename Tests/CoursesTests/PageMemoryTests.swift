import CourseTesting
import Courses
import Diagnostics
import Synchronization
import Testing

@Suite("pages that are remembered")
struct PageMemoryTests {
  private static let course = """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    targets: [scorm12]
    modules:
      - {id: start, title: Start, pages: [modules/one.md, modules/two.md, modules/three.md]}

    """
  private static let texts = [
    "course.yaml": course,
    "modules/one.md": """
    ---
    id: one
    code: abcd
    was: uno
    title: One é
    duration: PT5M
    ---

    ## Aims

    See [two](two.md#more), ![a map](../media/map.svg) and {{town}}.

    """,
    "modules/two.md": "---\nid: two\n---\n\n# Two\n\n## More\n\nText.\n",
    "modules/three.md": """
    ---
    id: three
    title: Three
    ---

    ```checklist
    id: list
    items:
      - {id: a, text: One}
      - {id: b, text: Two}
    ```

    """,
    "media/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
  ]

  /// A folder that notes which files were read.
  private final class Watched: Sendable {
    private let seen = Mutex<Set<String>>([])
    private let texts: [String: String]

    init(_ texts: [String: String] = PageMemoryTests.texts) { self.texts = texts }

    var read: Set<String> { seen.withLock { $0 } }

    var folder: SourceFolder {
      let kinds = texts.mapValues { FileIndex.Kind.file(size: UInt64($0.utf8.count)) }
      return SourceFolder(files: FileIndex(kinds)) { path, limit in
        self.seen.withLock { _ = $0.insert(path) }
        return Array((self.texts[path] ?? "").utf8.prefix(limit))
      }
    }
  }

  private static func memory(of result: CourseReader.Result) throws -> PageMemory {
    let reading = try #require(result.reading)
    var records: [String: ArraySlice<UInt8>] = [:]
    reading.forEachRecord { records[$0] = $1[...] }
    return PageMemory(
      context: reading.context, records: records, passed: reading.passed, others: Self.others)
  }

  /// Where this reading is the first that somebody remembers.
  private static let nothing = PageMemory(others: others)

  /// As if no file changed besides pages.
  private static let others = { @Sendable (pages: Set<String>) -> String? in
    pages.sorted().joined(separator: " ")
  }

  /// All that values hold, and not where they lie.
  private static func spelling(_ value: some Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test("they are not read again, and the course is the same")
  func again() throws {
    let first = CourseReader.read(Watched().folder, after: Self.nothing)
    let memory = try Self.memory(of: first)
    let watched = Watched()
    let second = CourseReader.read(watched.folder, after: memory)
    #expect(watched.read.isDisjoint(with: ["modules/one.md", "modules/two.md"]))
    // A page with activities is more than is kept.
    #expect(watched.read.contains("modules/three.md"))
    let courses = try (#require(first.course), #require(second.course))
    #expect(Self.spelling(courses.0.pages) == Self.spelling(courses.1.pages))
    #expect(Self.spelling(courses.0.texts) == Self.spelling(courses.1.texts))
    #expect(Self.spelling(courses.0.pages).contains("PT5M"))
    #expect(Self.spelling(courses.0.texts).contains("two.md#more"))
    #expect(courses.0.sourceHash == courses.1.sourceHash)
    let findings = (Checker.check(Watched().folder), Checker.check(watched.folder, after: memory))
    #expect(findings.0.findings == findings.1.findings)
    #expect(findings.0.findings.contains { $0.rule == "text/unknown-variable" })
  }

  @Test("another definition, or another edition, reads all again")
  func otherContext() throws {
    let memory = try Self.memory(of: CourseReader.read(Watched().folder, after: Self.nothing))
    var texts = Self.texts
    texts["course.yaml"] = Self.course.replacing("language: en", with: "language: de")
    let watched = Watched(texts)
    _ = CourseReader.read(watched.folder, after: memory)
    #expect(watched.read.contains("modules/one.md"))
    let edition = Watched()
    _ = CourseReader.read(edition.folder, profile: "elm", after: memory)
    #expect(edition.read.contains("modules/one.md"))
  }

  @Test("what the rules saw is the same after an edit of a page's words, and of nothing else")
  func sight() throws {
    func passed(_ change: (inout [String: String]) -> Void, _ targets: [String] = []) -> String? {
      var texts = Self.texts
      // With what is in it the course has nothing to find.
      texts["course.yaml"] = Self.course + "variables:\n  town: Elm\n"
      texts["modules/three.md"] = "---\nid: three\ntitle: Three\n---\n\nText.\n"
      change(&texts)
      return Checker.check(Watched(texts).folder, targets: targets, after: Self.nothing).reading?
        .passed
    }
    let first = try #require(passed { _ in })
    #expect(passed { $0["modules/two.md"]?.append("\nMore.\n") } == first)
    #expect(passed { $0["modules/two.md"]?.append("\n## A heading\n") } != first)
    #expect(passed { $0["modules/two.md"]?.append("\nSee [one](one.md).\n") } != first)
    #expect(passed { $0["modules/two.md"]?.replace("id: two", with: "id: second") } != first)
    #expect(passed { $0["course.yaml"]?.replace("Small", with: "Large") } != first)
    #expect(passed({ _ in }, ["web"]) != first)
    // A page with activities is another file than a page of text.
    let list = Self.texts["modules/three.md"]
    #expect(passed { $0["modules/three.md"] = list } != first)
    // With a finding nothing has passed.
    #expect(passed { $0["modules/two.md"]?.append("\n[None](none.md)\n") } == nil)
  }

  @Test("pages with findings are read each time")
  func found() throws {
    var texts = Self.texts
    texts["modules/two.md"]?.append("\nSee [here](https://example.org).\n")
    let first = CourseReader.read(Watched(texts).folder, after: Self.nothing)
    let watched = Watched(texts)
    let memory = try Self.memory(of: first)
    let second = CourseReader.read(watched.folder, after: memory)
    #expect(watched.read.contains("modules/two.md"))
    #expect(first.findings == second.findings)
    #expect(!second.findings.isEmpty)
  }

  @Test("bytes that are no record are read as the file")
  func damaged() throws {
    let first = CourseReader.read(Watched().folder, after: Self.nothing)
    let context = try #require(first.reading).context
    var whole: [String: ArraySlice<UInt8>] = [:]
    first.reading?.forEachRecord { whole[$0] = $1[...] }
    let record = try #require(whole["modules/one.md"])
    for length in [0, 7, 8, 70, record.count - 1] {
      let watched = Watched()
      let cut = PageMemory(
        context: context, records: ["modules/one.md": record.prefix(length)],
        others: Self.others)
      let second = CourseReader.read(watched.folder, after: cut)
      #expect(watched.read.contains("modules/one.md"))
      #expect(second.course?.pages.count == 3)
    }
    let longer = PageMemory(
      context: context, records: ["modules/one.md": record + [0]],
      others: Self.others)
    let watched = Watched()
    _ = CourseReader.read(watched.folder, after: longer)
    #expect(watched.read.contains("modules/one.md"))
  }
}
