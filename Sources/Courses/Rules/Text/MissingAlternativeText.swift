package import Diagnostics
internal import MarkdownText

/// Finds pictures that say nothing to those who do not see them.
package enum MissingAlternativeText: TextRule {
  package static let description = RuleDescription(
    id: "text/missing-alternative-text",
    summary: "picture without alternative text",
    why: "WCAG 2.2, 1.1.1: learners who do not see the picture would not know what it says.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map of the town](../media/map.png)\n", "media/map.png": "x",
      ])
    ],
    failing: [
      RuleExample(["modules/welcome.md": "↓![](../media/map.png)\n", "media/map.png": "x"])
    ]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.inlines.pictures.filter { $0.text.plainText.allSatisfy(\.isWhitespace) }
      .map { picture in
        diagnostic(
          "the picture '\(picture.target.url)' has no alternative text",
          at: picture.location, help: "say between the brackets what the picture tells: ![…](…)")
      }
  }
}
