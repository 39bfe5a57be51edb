/// A release for people at a terminal.
package struct TextReleaseReport {
  private let report: ReleaseReport
  private let usesColor: Bool

  package init(_ report: ReleaseReport, usesColor: Bool) {
    self.report = report
    self.usesColor = usesColor
  }

  package var text: String {
    "\(paint(report.title, "1")): \(report.summary)\n" + changes + costs + advice + learners
  }

  private var changes: String {
    report.byClass.map { group in
      "\n\(paint(group.changeClass.rawValue, "1")) (\(group.changeClass.meaningInWords))\n"
        + group.changes.map(text).joined()
    }.joined()
  }

  private func text(_ change: Change) -> String {
    "  \(change.message)  \(paint(change.kind.id, "36"))\n"
      + (report.reason(for: change).map { "    reason: \($0)\n" } ?? "")
      + change.texts.map { text in
        let label = text.label.isEmpty ? "" : "\(text.label): "
        return "    \(label)\(words(text))\n"
      }.joined()
  }

  private func words(_ text: TextChange) -> String {
    WordDiff(text.old, text.new).shortened().map { run in
      let line = String(run.text.map { $0.isNewline ? " " : $0 })
      switch run.kind {
      case .same: return line
      case .removed: return marked(line, "[-", "-]", "31")
      case .added: return marked(line, "{+", "+}", "32")
      }
    }.joined()
  }

  /// The marks close around the words; white space stays outside.
  private func marked(_ text: String, _ open: String, _ close: String, _ code: String) -> String {
    let body = text.trimmed
    let space = text.last?.isWhitespace == true ? " " : ""
    return paint(open + excerpt(body, 240) + close, code) + space
  }

  private var costs: String {
    report.costs.isEmpty
      ? "" : "\nWhat it costs\n" + report.costs.map { "  \($0).\n" }.joined()
  }

  private var advice: String {
    guard !report.outlooks.isEmpty else { return "" }
    return "\nWhat to do\n"
      + report.outlooks.map { outlook in
        let examples = outlook.behaviour.examples.map(\.lms).joined(separator: ", ")
        let who = examples.isEmpty ? "" : " (\(examples))"
        return "  \(outlook.targets.joined(separator: ", ")), \(outlook.packaging): where"
          + " \(outlook.behaviour.title)\(who):\n"
          + "    \(paint(outlook.advice.rawValue, "1")). \(outlook.reason)\n"
          + "      not started  \(outlook.notStarted)\n      in progress  \(outlook.inProgress)\n"
          + "      completed    \(outlook.completed)\n"
          + outlook.notes.map { "                   \($0)\n" }.joined()
      }.joined()
  }

  private var learners: String {
    guard !report.changes.isEmpty, !report.forecasts.isEmpty else { return "" }
    let rows = report.forecasts.map { forecast in
      let (before, after) = forecast.words
      let notes = forecast.notes.isEmpty ? "" : " (\(forecast.notes.joined(separator: "; ")))"
      let name = forecast.name(of: report.comparison.new.course.targets)
      return "  \(name): \(before) -> \(after)\(notes)\n"
    }
    let orphans = LearnerForecast.orphans(report.comparison).count
    let rest =
      orphans == 0
      ? "" : "  \(orphans) more are of packages or modules that are not made any more\n"
    return
      "\nLearners frozen at \(report.oldVersion), and what \(report.newVersion) makes of them\n"
      + rows.joined() + rest
  }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
