internal import Courses
internal import Diagnostics
internal import Releases

/// What a pull request is told of a course.
enum GateReport {
  /// What changed and what stands against a release, as Markdown.
  static func markdown(_ gate: Gate?, of examination: Examination, after name: String) -> String {
    if let gate { return MarkdownReleaseReport(ReleaseReport(gate)).text }
    let title = examination.result.course?.definition.title.value ?? examination.folder.path
    return examination.result.checked == nil
      ? "## \(title)\n\nThe course has errors; what changed can be told once they are mended.\n"
      : "## \(title)\n\nNothing was released yet, so there is nothing to compare with.\n"
  }
}
