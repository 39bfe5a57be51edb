package import Courses
internal import Diagnostics

/// The changelog of a course, in the course's own terms.
package enum ReleaseChangelog {
  package static let file = "CHANGELOG.md"

  private static let head = "# Changelog\n"

  /// The section of a release.
  ///
  /// - Parameters:
  ///   - report: what changed since the release before; nil for the first.
  ///   - side: the release.
  ///   - acknowledgements: the reasons that were given for what is measured otherwise.
  /// - Returns: Markdown that begins with the version as a heading.
  package static func section(
    _ report: ReleaseReport?, of side: Comparison.Side, _ acknowledgements: [Acknowledgement]
  ) -> String {
    let version = side.record.version
    guard let report else {
      let course = side.course
      return "## \(version)\n\nThe first release: \(count(course.modules.count, "module")),"
        + " \(count(course.pages.count, "page")), \(count(course.questions.count, "question")),"
        + " \(count(course.assessments.count, "assessment")),"
        + " \(count(course.handouts.count, "handout")).\n"
    }
    guard let demanded = report.demanded else {
      return "## \(version)\n\nThe same as \(report.oldVersion) under another number.\n"
    }
    let prefix = "Learners in progress will see "
    let seen = report.costs.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    let others = report.costs.filter { !$0.hasPrefix(prefix) }.map { "\($0). " }
    let costs = others.joined() + (seen.isEmpty ? "" : prefix + seen.joined(separator: "; ") + ".")
    let opening = "A \(demanded.rawValue) release after \(report.oldVersion). " + costs
    return "## \(version)\n\n\(opening.trimmed)\n" + advice(report) + groups(report)
      + reasons(report, acknowledgements, version)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func advice(_ report: ReleaseReport) -> String {
    "\n"
      + LMSBehaviour.allCases.compactMap { behaviour -> String? in
        guard let outlook = report.outlooks.first(where: { $0.behaviour == behaviour }) else {
          return nil
        }
        return "- Where \(behaviour.title): \(outlook.advice.rawValue).\n"
      }.joined()
  }

  private static func groups(_ report: ReleaseReport) -> String {
    let groups = [("Added", ["added"]), ("Removed", ["removed", "removed-sco", "lost"])]
    func group(of change: Change) -> String {
      let what = change.kind.id.drop { $0 != "/" }.dropFirst()
      return groups.first {
        $0.1.contains { what.hasPrefix($0) } || $0.1.contains { what.hasSuffix("-\($0)") }
      }?.0
        ?? "Changed"
    }
    return ["Added", "Changed", "Removed"].map { name in
      let changes = report.changes.filter { group(of: $0) == name }
      guard !changes.isEmpty else { return "" }
      return "\n### \(name)\n\n"
        + changes.map { "- \($0.message.sentence.markdownLiteral).\n" }
        .joined()
    }.joined()
  }

  private static func reasons(
    _ report: ReleaseReport, _ acknowledgements: [Acknowledgement], _ version: String
  ) -> String {
    let given = acknowledgements.filter { $0.release.value == version }
    guard !given.isEmpty else { return "" }
    return "\n### Measured otherwise\n\n"
      + given.map {
        "- \($0.subject.value.markdownLiteral) (\($0.change.value)): \($0.reason.oneLine.markdownLiteral)\n"
      }.joined()
  }

  /// Whether a changelog has the section of a version.
  package static func hasSection(of version: String, _ text: String?) -> Bool {
    text?.split(separator: "\n").contains { $0 == "## \(version)" } ?? false
  }

  /// The changelog with a section at its top, in place of one of the same version.
  package static func text(_ old: String?, with section: String, version: String) -> String {
    let text = old ?? head
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let heading = "## \(version)"
    var kept: [String] = []
    var isDropping = false
    for line in lines {
      if line.hasPrefix("## ") { isDropping = line == heading }
      if !isDropping { kept.append(line) }
    }
    // What an author gathers for later stays above.
    let first = kept.firstIndex { $0.hasPrefix("## ") && $0 != "## Unreleased" } ?? kept.count
    let before = kept[..<first].joined(separator: "\n").trimmed
    let after = kept[first...].joined(separator: "\n").trimmed
    return [before.isEmpty ? head.trimmed : before, section.trimmed, after]
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
