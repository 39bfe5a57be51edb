package import Diagnostics
internal import MarkdownText

/// Finds links that have no words.
package enum EmptyLink: TextRule {
  package static let description = RuleDescription(
    id: "text/empty-link",
    summary: "link without words",
    why: "WCAG 2.2, 2.4.4: there would be nothing to see, to press or to hear.",
    passing: [RuleExample(["modules/welcome.md": "See [our notes](https://example.org).\n"])],
    failing: [RuleExample(["modules/welcome.md": "See ↓[](https://example.org).\n"])]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.inlines.links.filter { $0.text.plainText.allSatisfy(\.isWhitespace) }
      .map { link in
        diagnostic(
          "the link to '\(link.target.url)' has no words", at: link.location,
          help: "say between the brackets where it leads")
      }
  }
}
