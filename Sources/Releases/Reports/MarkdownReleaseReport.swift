internal import Diagnostics
/// A release as a comment on a pull request.
package struct MarkdownReleaseReport {
  private let report: ReleaseReport

  package init(_ report: ReleaseReport) { self.report = report }

  package var text: String {
    "## \(escaped(report.title)) \(escaped(report.oldVersion)) → \(escaped(report.newVersion))\n\n"
      + "\(escaped(report.summary.sentence)).\n" + gate + costs + changes + advice + learners
  }

  private var gate: String {
    guard let findings = report.findings else { return "" }
    let errors = findings.filter { $0.severity == .error }
    let lines = findings.map { finding in
      "- **\(finding.severity.rawValue)** \(escaped(finding.message)) (`\(finding.rule)`)"
        + (finding.help.map { "<br>\(escaped($0.sentence))" } ?? "") + "\n"
    }
    let verdict =
      report.oldVersion == report.newVersion && errors.isEmpty
      ? "The course is as release \(escaped(report.oldVersion))."
      : errors.isEmpty
        ? "**May be released** as \(escaped(report.newVersion))."
        : "**May not be released** as it is:"
    return "\n\(verdict)\n" + (lines.isEmpty ? "" : "\n" + lines.joined())
  }

  private var costs: String {
    report.costs.isEmpty
      ? "" : "\n" + report.costs.map { "> \(escaped($0)).\n" }.joined(separator: ">\n")
  }

  private var changes: String {
    report.byClass.map { group in
      "\n### \(group.changeClass.rawValue.sentence): \(group.changeClass.meaningInWords)\n\n"
        + group.changes.map(text).joined()
    }.joined()
  }

  private func text(_ change: Change) -> String {
    "- \(escaped(change.message.sentence)) (`\(change.kind.id)`)\n"
      + (report.reason(for: change).map { "  <br>Reason: \(escaped($0))\n" } ?? "")
      + change.texts.map { text in
        let label = text.label.isEmpty ? "" : "\(escaped(text.label)): "
        return "  <br>\(label)\(words(text))\n"
      }.joined()
  }

  private func words(_ text: TextChange) -> String {
    WordDiff(text.old, text.new).shortened().map { run in
      let line = String(run.text.map { $0.isNewline ? " " : $0 })
      switch run.kind {
      case .same: return escaped(line)
      case .removed: return marked(line, "del")
      case .added: return marked(line, "ins")
      }
    }.joined()
  }

  private func marked(_ text: String, _ name: String) -> String {
    let space = text.last?.isWhitespace == true ? " " : ""
    return "<\(name)>\(escaped(excerpt(text.trimmed, 400)))</\(name)>\(space)"
  }

  private var advice: String {
    guard !report.outlooks.isEmpty else { return "" }
    return "\n### What to do\n\n| packages | where | do | learners in progress | completed |\n"
      + "|---|---|---|---|---|\n"
      + report.outlooks.map { outlook in
        let examples = outlook.behaviour.examples.map(\.lms).joined(separator: ", ")
        let who = examples.isEmpty ? "" : " (\(examples))"
        return "| \(escaped(outlook.targets.joined(separator: ", "))), \(outlook.packaging)"
          + " | \(outlook.behaviour.title)\(who) | **\(outlook.advice.rawValue)**. \(outlook.reason)"
          + " | \(outlook.inProgress) | \(([outlook.completed] + outlook.notes).joined(separator: " ")) |\n"
      }.joined()
  }

  private var learners: String {
    guard !report.changes.isEmpty, !report.forecasts.isEmpty else { return "" }
    return
      "\n<details><summary>Learners frozen at \(escaped(report.oldVersion)), and what"
      + " \(escaped(report.newVersion)) makes of them</summary>\n\n| learner | before | after | |\n"
      + "|---|---|---|---|\n"
      + report.forecasts.map { forecast in
        let (before, after) = forecast.words
        let name = forecast.name(of: report.comparison.new.course.targets)
        return "| \(escaped(name)) | \(before) | \(after)"
          + " | \(escaped(forecast.notes.joined(separator: "; "))) |\n"
      }.joined() + "\n</details>\n"
  }

  private func escaped(_ text: String) -> String { text.markdownLiteral }
}
