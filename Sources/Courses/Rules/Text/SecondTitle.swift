package import Diagnostics
internal import MarkdownText

/// Finds headings of the level that only the title has.
package enum SecondTitle: TextRule {
  package static let description = RuleDescription(
    id: "text/second-title",
    severity: .warning,
    summary: "heading of the title's level",
    why: "The page's title is its only heading of level 1; a second one begins another page.",
    passing: [RuleExample(["modules/welcome.md": "## Aims\n\nText.\n"])],
    failing: [RuleExample(["modules/welcome.md": "↓# Aims\n\nText.\n"])]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.headings.compactMap { block in
      guard case .heading(1, _) = block.kind else { return nil }
      return diagnostic(
        "a heading of level 1 below the page's title", at: block.location,
        help: "begin it with ##")
    }
  }
}
