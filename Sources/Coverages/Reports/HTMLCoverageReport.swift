internal import MarkdownText
internal import Sites

/// The coverage of a course as a page for agencies and funders, on a screen and on paper.
package struct HTMLCoverageReport {
  private let coverage: Coverage

  package init(_ coverage: Coverage) { self.coverage = coverage }

  package var text: String {
    HTMLDocument.text(
      language: "en", title: "\(coverage.title): what serves its objectives",
      over: "\(coverage.title) \(coverage.version)", heading: "What serves its objectives",
      body: "<p class=\"lead\">\(escaped(coverage.summary)).</p>\n" + matrix + remarks + lists
        + alignments)
  }

  private static let headings = [
    "Pages", "Minutes", "Practice questions", "Scored questions", "Scenarios", "Handouts",
    "Modules",
  ]

  private var matrix: String {
    guard !coverage.objectives.isEmpty else {
      return "<p class=\"grave\">The course names no objectives.</p>\n"
    }
    var rows = coverage.objectives.map { row(spoken(row: $0), $0.service) }
    if !coverage.rest.isEmpty { rows.append(row("No objective", coverage.rest)) }
    return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Objectives and what"
      + " serves them\"><table class=\"matrix\">\n<thead><tr><th scope=\"col\">Objective</th>"
      + Self.headings.map { "<th scope=\"col\" class=\"number\">\($0)</th>" }.joined()
      + "</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n<tfoot>\n"
      + row("The whole course", coverage.whole) + "</tfoot></table></div>\n"
  }

  private func spoken(row: Coverage.ObjectiveRow) -> String {
    "\(spoken(row.text)) <span class=\"kind\">(\(escaped(row.id)))</span>"
  }

  private func row(_ head: String, _ service: Service) -> String {
    "<tr><th scope=\"row\">\(head)</th>"
      + service.cells.map { "<td class=\"number\">\($0)</td>" }.joined() + "</tr>\n"
  }

  private var remarks: String {
    let items = coverage.remarks.map { "<li>\(escaped($0.sentence)).</li>\n" }.joined()
    return items.isEmpty ? "" : "<ul>\n\(items)</ul>\n"
  }

  private var lists: String {
    guard !coverage.objectives.isEmpty else { return "" }
    let rows = coverage.objectives.map { row in
      card(spoken(row: row), row.service, towards: row.alignments)
    }
    let rest =
      coverage.rest.isEmpty
      ? "" : card("What names no objective", coverage.rest, showsGaps: false)
    return "<h2>One by one</h2>\n" + rows.joined() + rest
  }

  private func card(
    _ head: String, _ service: Service, towards codes: [String] = [], showsGaps: Bool = true
  ) -> String {
    let alignments = coverage.alignments.filter { codes.contains($0.code) }
    return "<section class=\"serves\"><h3>\(head)</h3>\n<dl>"
      + term("Pages (\(service.minutesText) min)", service.pages.map(page), showsGaps)
      + term("Practice questions", service.practice.map(question), showsGaps)
      + term("Scored questions", service.scored.map(question), showsGaps)
      + term("Scenarios", service.scenarios.map(item), false)
      + term("Handouts", service.handouts.map(item), showsGaps)
      + term("Works towards", alignments.map { spoken($0.name) }, false)
      + "</dl></section>\n"
  }

  private func term(_ name: String, _ items: [String], _ showsGap: Bool) -> String {
    guard showsGap || !items.isEmpty else { return "" }
    let list =
      items.isEmpty
      ? "<span class=\"grave\">none</span>"
      : "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>"
    return "<dt>\(name)</dt><dd>\(list)</dd>\n"
  }

  private func page(_ page: Service.Page) -> String {
    let minutes = page.minutes.map { "\($0) min" } ?? "how long is not said"
    return
      "\(spoken(page.title)) <span class=\"kind\">(\(minutes), in \(escaped(page.module)))</span>"
  }

  private func question(_ question: Service.Question) -> String {
    let short =
      question.prompt.count > 120 ? question.prompt.prefix(119) + "…" : question.prompt
    let drawn = question.isDrawn ? ", drawn" : ""
    return "\(spoken(short)) <span class=\"kind\">(\(question.kind)\(drawn), in"
      + " \(escaped(question.places.joined(separator: ", "))))</span>"
  }

  private func item(_ item: Service.Item) -> String { spoken(item.title) }

  private var alignments: String {
    guard !coverage.alignments.isEmpty else { return "" }
    let hint =
      coverage.alignsAsWhole
      ? "<p>No objective names its alignments, so all of them stand for each.</p>\n" : ""
    return "<h2>Alignments</h2>\n" + hint
      + coverage.alignments.map { row in
        "<div class=\"card\"><h3>\(spoken(row.name))</h3>\n"
          + (row.objectives.isEmpty
            ? "<p class=\"grave\">No objective works towards it.</p>"
            : "<p>\(escaped(row.service.summary)), for:</p>\n<ul>\n"
              + coverage.objectives.filter { row.objectives.contains($0.id) }.map {
                "<li>\(spoken($0.text))</li>\n"
              }.joined() + "</ul>") + "</div>\n"
      }.joined()
  }

  /// A text of the course, in its language and direction.
  private func spoken(_ text: String) -> String {
    let tag = coverage.language
    guard !tag.lowercased().hasPrefix("en") else { return escaped(text) }
    return "<span lang=\"\(escaped(tag))\" dir=\"\(coverage.direction)\">\(escaped(text))</span>"
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}

extension String {
  /// The text as a sentence begins.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
