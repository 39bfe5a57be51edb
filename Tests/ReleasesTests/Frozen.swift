import Courses
import Diagnostics
import Releases

/// Courses in memory, frozen as releases.
enum Frozen {
  /// A course as a release would hold it.
  static func side(_ example: RuleExample) throws -> Comparison.Side {
    try ReleaseExample.side(ExampleCourse(example).folder)
  }

  /// What changed between two courses, each completed to one without faults.
  static func comparison(_ before: [String: String], _ after: [String: String]) throws -> Comparison
  {
    Comparison(
      from: try side(RuleExample(files: before)), to: try side(RuleExample(files: after)))
  }
}
