import Foundation
import Testing

@Suite("the same source gives the same bytes")
struct DeterminismTests {
  static let cases: [(name: String, arguments: [String], environment: [String: String])] = [
    ("again", [], [:]),
    ("one job", ["--jobs", "1"], [:]),
    ("eight jobs", ["--jobs", "8"], [:]),
    ("a zone with a change of clock", [], ["TZ": "America/New_York"]),
    ("a zone ahead of its day", [], ["TZ": "Pacific/Kiritimati"]),
    ("another language", [], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
    ("colours", ["--color", "always"], [:]),
  ]

  @Test("whatever the circumstances", arguments: cases.indices)
  func circumstances(index: Int) throws {
    let (_, arguments, environment) = Self.cases[index]
    let plain = try build("Course", in: Program.repository)
    let other = try build("Course", in: Program.repository, arguments, environment)
    #expect(plain == other)
  }

  @Test("from another folder with other file times")
  func otherFolder() throws {
    let folder = try ScratchFolder()
    try folder.copy(Program.repository.appending(path: "Course"), to: "moved")
    for name in try folder.names() {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: folder.url.appending(path: name).path)
    }
    #expect(
      try build("moved", in: folder.url) == (try build("Course", in: Program.repository)))
  }

  @Test("SOURCE_DATE_EPOCH sets the time of the entries and nothing else")
  func epoch() throws {
    let environment = ["SOURCE_DATE_EPOCH": "1700000000"]
    let dated = try build("Course", in: Program.repository, [], environment)
    #expect(
      dated
        == (try build(
          "Course", in: Program.repository, [],
          environment.merging(["TZ": "Asia/Kolkata"]) { $1 })))
    #expect(dated != (try build("Course", in: Program.repository)))
  }

  private func build(
    _ course: String, in folder: URL, _ arguments: [String] = [],
    _ environment: [String: String] = [:]
  ) throws -> Data {
    let output = try ScratchFolder()
    let result = try Program.run(
      ["build", course, "--target", "scorm12", "--output", output.path, "--without", "pdf,docx"]
        + arguments,
      in: folder, environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    return try output.data(CommandTests.sample)
  }
}
