package import Diagnostics
internal import MarkdownText

/// Finds tables whose columns have no names.
package enum TableWithoutHeader: TextRule {
  package static let description = RuleDescription(
    id: "text/table-without-header",
    severity: .warning,
    summary: "table whose columns have no names",
    why: "WCAG 2.2, 1.3.1: who listens to a cell hears the name of its column with it.",
    passing: [RuleExample(["modules/welcome.md": "| a | b |\n| - | - |\n| 1 | 2 |\n"])],
    failing: [RuleExample(["modules/welcome.md": "↓|  |  |\n| - | - |\n| 1 | 2 |\n"])]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.blocks.compactMap { block in
      guard case .table(let table) = block.kind,
        table.header.allSatisfy({ $0.plainText.allSatisfy(\.isWhitespace) })
      else { return nil }
      return diagnostic(
        "the table has an empty header", at: block.location,
        help: "name the columns in its first row")
    }
  }
}
