import Courses
import Diagnostics
import Releases

/// Courses in memory, frozen as releases.
enum Frozen {
  /// A course as a release would hold it.
  static func side(_ example: RuleExample, profile: String? = nil) throws -> Comparison.Side {
    let folder = ExampleCourse(example).folder
    let result = Checker.check(folder)
    guard let checked = result.checked else {
      throw Unfit(
        findings: result.findings.map {
          "\($0.location.file):\($0.location.line) \($0.rule) \($0.message)"
        })
    }
    let course = try ReleasedCourse(checked) { path in
      let bytes = try folder.bytes(of: path)
      return (UInt64(bytes.count), "\(bytes.reduce(0) { $0 &* 31 &+ Int($1) })")
    }
    let record = ReleaseRecord(checked.course, course, source: checked.course.sourceHash)
    return Comparison.Side(record: record, course: course)
  }

  struct Unfit: Error, CustomStringConvertible {
    let findings: [String]
    var description: String { findings.joined(separator: "\n") }
  }
}
