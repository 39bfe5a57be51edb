internal import Diagnostics

/// The coverage of a course for spreadsheets: a row an objective (RFC 4180).
package struct CSVCoverageReport {
  private let coverage: Coverage

  package init(_ coverage: Coverage) { self.coverage = coverage }

  /// Names stay what they are; new columns come last.
  private static let columns = [
    "objective", "text", "pages", "pages_without_duration", "minutes", "practice_questions",
    "scored_questions", "scenarios", "handouts", "modules", "alignments",
  ]

  package var text: String {
    ([Self.columns] + coverage.objectives.map(cells)).map {
      $0.joined(separator: ",") + "\r\n"
    }.joined()
  }

  private func cells(_ row: Coverage.ObjectiveRow) -> [String] {
    let service = row.service
    return [
      CSVText.quoted(row.id), CSVText.quoted(row.text), "\(service.pages.count)",
      "\(service.pagesWithoutDuration)",
      // Unknown is an empty cell: a nought would be added up.
      service.minutes.map { "\($0)" } ?? "",
      "\(service.practice.count)", "\(service.scored.count)", "\(service.scenarios.count)",
      "\(service.handouts.count)", "\(service.modules.count)",
      CSVText.quoted(row.alignments.joined(separator: "; ")),
    ]
  }
}
