/// The coverage of a course for people at a terminal of 100 columns.
package struct TextCoverageReport {
  private let coverage: Coverage
  private let usesColor: Bool
  private static let columns = 100
  /// As wide as the first column can be beside the numbers.
  private static let widest = 36

  package init(_ coverage: Coverage, usesColor: Bool) {
    self.coverage = coverage
    self.usesColor = usesColor
  }

  package var text: String {
    wrapped("\(coverage.title) \(coverage.version): \(coverage.summary)", by: 2) + "\n" + table
      + remarks + lists + alignments
  }

  private var table: String {
    var rows = coverage.objectives.map { ($0.id, $0.service.cells) }
    if !coverage.rest.isEmpty { rows.append(("(no objective)", coverage.rest.cells)) }
    rows.append(("whole course", coverage.whole.cells))
    let names = ["objective"] + rows.map(\.0)
    let width = min(names.map(\.count).max() ?? 0, Self.widest)
    return paint(line("objective", Service.headings, width)) + "\n"
      + rows.map { line($0, $1, width) + "\n" }.joined()
  }

  private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
    let short = name.count > width ? name.prefix(width - 1) + "…" : name
    return short + spaces(width - short.count)
      + zip(cells, Service.headings).map { cell, heading in
        spaces(2 + heading.count - cell.count) + cell
      }.joined()
  }

  private var remarks: String {
    let remarks = coverage.remarks.map { wrapped("- \($0)", by: 2) }.joined()
    return remarks.isEmpty ? "" : "\n" + remarks
  }

  /// What serves each objective, by id.
  private var lists: String {
    let rows = coverage.objectives.map { row in
      "\n" + wrapped("\(row.id): \(row.text)", by: 2, painted: row.id) + ids(of: row.service)
    }.joined()
    return coverage.rest.isEmpty
      ? rows : rows + "\n" + paint("no objective") + "\n" + ids(of: coverage.rest)
  }

  private func ids(of service: Service) -> String {
    guard !service.isEmpty else { return "  nothing serves it\n" }
    let pages = service.pages.map { page in
      // No line ends between a page and its minutes.
      "\(page.id)\u{A0}(\(page.minutes.map { "\($0)" } ?? "?")\u{A0}min)"
    }
    return list("pages", pages) + list("practice", service.practice.map(\.id))
      + list("scored", service.scored.map(\.id))
      + list("scenarios", service.scenarios.map(\.id))
      + list("handouts", service.handouts.map(\.id))
  }

  private func list(_ name: String, _ ids: [String]) -> String {
    let gap = spaces(11 - name.count)
    return wrapped(
      "  \(name)\(gap)" + (ids.isEmpty ? "none" : ids.joined(separator: ", ")), by: 13)
  }

  private var alignments: String {
    guard !coverage.alignments.isEmpty else { return "" }
    let hint =
      coverage.alignsAsWhole
      ? "  no objective names its 'alignments', so all of them stand for each\n" : ""
    return "\n" + paint("alignments") + "\n" + hint
      + coverage.alignments.map { row in
        wrapped("  " + row.name.oneLine, by: 4)
          + (row.objectives.isEmpty
            ? "    no objective works towards it\n"
            : wrapped("    objectives: \(row.objectives.joined(separator: ", "))", by: 6)
              + wrapped("    \(row.service.summary)", by: 6))
      }.joined()
  }

  /// The text in lines of at most 100 characters where its words allow, those after the first
  /// indented; `painted` is what it begins with.
  private func wrapped(_ text: String, by indent: Int, painted: String = "") -> String {
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " })
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false).drop(while: \.isEmpty)
    {
      if !isEmpty, line.count + 1 + word.count > Self.columns {
        lines.append(line)
        line = spaces(indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    let whole = (lines + [line]).joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
    return whole.hasPrefix(painted) && !painted.isEmpty
      ? paint(painted) + whole.dropFirst(painted.count) : whole
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func paint(_ text: String) -> String {
    usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
