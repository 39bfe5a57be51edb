package import Diagnostics
internal import MarkdownText

/// Finds links whose words do not say where they lead.
package enum VagueLink: CourseRule {
  package static let description = RuleDescription(
    id: "text/vague-link",
    severity: .warning,
    summary: "link whose words do not say where it leads",
    why: "WCAG 2.2, 2.4.4: screen readers list links by their words alone.",
    passing: [RuleExample(["modules/welcome.md": "See [our notes](https://example.org).\n"])],
    failing: [
      RuleExample(["modules/welcome.md": "Click ↓[here](https://example.org).\n"]),
      RuleExample([
        "modules/welcome.md": "See ↓[https://example.org/a/b](https://example.org/a/b).\n"
      ]),
    ]
  )

  private static let vague: Set<String> = [
    "here", "click here", "click", "this", "this page", "this link", "link", "more", "read more",
    "learn more", "details", "page", "website", "go",
    "aquí", "haga clic aquí", "este enlace", "enlace", "más", "leer más", "ver más",
    "هنا", "اضغط هنا", "المزيد", "اقرأ المزيد",
  ]

  package static func check(_ course: Course) -> [Diagnostic] {
    course.textLinks.compactMap { link in
      let words = link.text.plainText.lowercased()
        .trimmingPrefix(while: isPadding).reversed().drop(while: isPadding)
      let text = String(words.reversed())
      let isAddress = text == link.target.url.lowercased() && text.contains("/") && text.count > 20
      guard vague.contains(text) || isAddress else { return nil }
      return diagnostic(
        isAddress
          ? "the words of the link are an address" : "'\(text)' does not say where the link leads",
        at: link.location, help: "name what the learner will find there")
    }
  }

  private static func isPadding(_ character: Character) -> Bool {
    character.isWhitespace || character.isPunctuation
  }
}
