internal import Diagnostics
internal import MarkdownText
internal import Sites

/// A release as a page that a subject expert can read and sign.
package struct HTMLReleaseReport {
  private let report: ReleaseReport

  package init(_ report: ReleaseReport) { self.report = report }

  package var text: String {
    HTMLDocument.text(
      language: "en", title: "\(report.title): \(report.oldVersion) to \(report.newVersion)",
      over: report.title, heading: "What changed from \(report.oldVersion) to \(report.newVersion)",
      body: "<p class=\"lead\">\(escaped(report.summary.sentence)).</p>\n" + gate + costs + changes
        + advice + learners + signature)
  }

  private var gate: String {
    guard let findings = report.findings, !findings.isEmpty else { return "" }
    return "<div class=\"card\"><h2>Before it can be released</h2><ul>\n"
      + findings.map { finding in
        "<li><strong>\(finding.severity.rawValue)</strong>: \(escaped(finding.message))"
          + (finding.help.map { "<br>\(escaped($0.sentence))" } ?? "") + "</li>\n"
      }.joined() + "</ul></div>\n"
  }

  private var costs: String {
    report.costs.isEmpty
      ? ""
      : "<ul>\n" + report.costs.map { "<li class=\"grave\">\(escaped($0)).</li>\n" }.joined()
        + "</ul>\n"
  }

  private var changes: String {
    report.byClass.map { group in
      "<h2>\(group.changeClass.rawValue.sentence): \(escaped(group.changeClass.meaningInWords))</h2>\n"
        + group.changes.map(html).joined()
    }.joined()
  }

  private func html(_ change: Change) -> String {
    "<div class=\"change\"><p>\(escaped(change.message.sentence))</p>\n"
      + "<p class=\"kind\">\(escaped(change.kind.why)) (\(change.kind.id))</p>\n"
      + (report.reason(for: change).map { "<p><strong>Reason:</strong> \(escaped($0))</p>\n" } ?? "")
      + change.texts.map { text in
        let label = text.label.isEmpty ? "" : "<b>\(escaped(text.label))</b>"
        return "<div class=\"words\">\(label)\(words(text))</div>\n"
      }.joined() + "</div>\n"
  }

  /// With what stands around a change, for who signs has to see it.
  private func words(_ text: TextChange) -> String {
    WordDiff(text.old, text.new).shortened(to: 60).map { run in
      switch run.kind {
      case .same: return escaped(run.text)
      case .removed: return "<del>\(escaped(run.text))</del>"
      case .added: return "<ins>\(escaped(run.text))</ins>"
      }
    }.joined()
  }

  private var advice: String {
    guard !report.outlooks.isEmpty else { return "" }
    return "<h2>What to do, and what learners meet</h2>\n"
      + report.outlooks.map { OutlookMarkup.html($0) }.joined()
  }

  private var learners: String {
    guard !report.changes.isEmpty, !report.forecasts.isEmpty else { return "" }
    return
      "<h2>Learners frozen at \(escaped(report.oldVersion))</h2>\n<p>What each release keeps of learners who"
      + " stopped at some point, and what this one makes of them.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Learners\"><table>\n"
      + "<thead><tr><th scope=\"col\">Learner</th><th scope=\"col\">Before</th><th scope=\"col\">After</th>"
      + "<th scope=\"col\">Otherwise</th></tr></thead>\n<tbody>\n"
      + report.forecasts.map { forecast in
        let (before, after) = forecast.words
        let name = forecast.name(of: report.comparison.new.course.targets)
        let cells = [before, after, forecast.notes.joined(separator: "; ")]
        return "<tr><th scope=\"row\">\(escaped(name))</th>"
          + cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n"
      }.joined() + "</tbody></table></div>\n"
  }

  private var signature: String {
    "<h2>Sign-off</h2>\n<p>I have read these changes; they may go to learners.</p>\n"
      + "<p class=\"sign\"><span>Name</span><span>Role</span><span>Date and signature</span></p>\n"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

/// What follows for learners, as a card.
enum OutlookMarkup {
  static func html(_ outlook: ReleaseReport.Outlook, withExamples: Bool = true) -> String {
    let escaped = HTMLText.escaped
    let examples = (withExamples ? outlook.behaviour.examples : []).map { example in
      "<li>\(escaped(example.lms)): \(escaped(example.condition)) <span class=\"kind\">(\(escaped(example.source)))</span></li>\n"
    }.joined()
    return """
      <div class="card"><h3>\(escaped(outlook.targets.joined(separator: ", "))), \(escaped(outlook.packaging)): \
      where \(escaped(outlook.behaviour.title))</h3>
      <p><span class="advice">\(escaped(outlook.advice.rawValue.sentence)).</span> \(escaped(outlook.reason))</p>
      <dl><dt>Not started</dt><dd>\(escaped(outlook.notStarted))</dd><dt>In progress</dt><dd>\(escaped(outlook.inProgress))</dd>\
      <dt>Completed</dt><dd>\(escaped(outlook.completed))\(outlook.notes.map { "<br>\(escaped($0))" }.joined())</dd></dl>
      \(examples.isEmpty ? "" : "<ul>\n\(examples)</ul>\n")</div>

      """
  }
}
