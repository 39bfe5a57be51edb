internal import Courses
internal import Diagnostics
internal import Releases

/// What a pull request is told of a course.
enum GateReport {
  /// What changed and what stands against a release, as Markdown.
  static func markdown(_ gates: [Gate], of examination: Examination) -> String {
    if let gate = gates.first {
      let findings = Gate.findings(of: gates)
      return MarkdownReleaseReport(
        ReleaseReport(
          gate.comparison,
          acknowledgements: examination.result.course?.acknowledgements ?? [], findings: findings)
      ).text
    }
    let title = examination.result.course?.definition.title.value ?? examination.folder.path
    return examination.result.checked == nil
      ? "## \(title)\n\nThe course has errors; what changed can be told once they are mended.\n"
      : "## \(title)\n\nNothing was released yet, so there is nothing to compare with.\n"
  }
}
