import Foundation
import Testing

@Suite("coverage")
struct CoverageCommandTests {
  static let objectives = ["theory", "impact", "resources", "tools"]

  @Test("every format has every objective", arguments: ["text", "csv", "json", "html"])
  func formats(format: String) throws {
    let result = try Program.run(["coverage", "Course", "--format", format])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    for objective in Self.objectives { #expect(result.output.contains(objective)) }
    #expect(!result.output.contains("\u{1B}"))
    #expect(try Program.run(["coverage", "Course", "--format", format]).output == result.output)
  }

  @Test("JSON says its version, and what an alignment is served by")
  func json() throws {
    let result = try Program.run(["coverage", "Course", "--format", "json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["version"] as? Int == 1)
    let rows = try #require(report["objectives"] as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == Self.objectives)
    let alignments = try #require(report["alignments"] as? [[String: Any]])
    #expect(
      alignments.map { $0["objectives"] as? [String] } == [
        ["theory", "impact", "resources"], ["resources", "tools"],
      ])
  }

  @Test("a course with errors is told what they are, and nothing is shown")
  func errors() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    let file = folder.url.appending(path: "c/course.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try folder.write(
      "c/course.yaml",
      text.replacing("text: Know how a course is written}", with: "text: Know, alignments: [Z]}"))
    let result = try Program.run(["coverage", "c"], in: folder.url)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.contains("there is no alignment 'Z'; there are none [course/unknown-reference]")
    )
  }

  @Test("a folder without a course, and none at all, end in words")
  func noCourse() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["coverage"], in: folder.url).status == 2)
    #expect(try Program.run(["coverage", "none"], in: folder.url).status == 2)
    let empty = try Program.run(["coverage", "."], in: folder.url)
    #expect(empty.status == 1)
    #expect(empty.errors.contains("course/missing-definition"))
  }

  @Test("a reader that goes away is a failed write")
  func closedPipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let result = try Program.run(["coverage", "Course"], output: pipe.fileHandleForWriting)
    #expect(result.status == 2)
    #expect(result.errors.contains("cannot write to standard output: Broken pipe"))
  }

  @Test("what init writes and the sample course have no gap")
  func noGaps() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    let check = try Program.run(["check", "c", "--fail-on", "note"], in: folder.url)
    #expect(check.status == 0, "\(check.output)")
  }
}
