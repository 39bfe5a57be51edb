package import Diagnostics
internal import MarkdownText

/// Finds links whose words do not say where they lead.
package enum VagueLink: TextRule {
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

  private static let longest = 2 + (vague.map(\.utf8.count).max() ?? 0)

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.inlines.links.compactMap { link in
      let shown = link.text.plainText
      // Most links say more than any of the vague words.
      guard shown.utf8.count <= longest || shown.utf8.contains(UInt8(ascii: "/")) else {
        return nil
      }
      let said = said(by: shown)
      let isAddress = said == link.target.url.lowercased() && said.contains("/") && said.count > 20
      guard vague.contains(said) || isAddress else { return nil }
      return diagnostic(
        isAddress
          ? "the words of the link are an address" : "'\(said)' does not say where the link leads",
        at: link.location, help: "name what the learner will find there")
    }
  }

  /// The words without what stands around them, in small letters.
  private static func said(by text: String) -> String {
    let words = text.lowercased()
    // Few links begin or end with anything but a letter.
    let isBare = [words.utf8.first, words.utf8.last].allSatisfy { byte in
      byte.map { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) } ?? false
    }
    guard !isBare else { return words }
    let rest = words.trimmingPrefix(while: isPadding).reversed().drop(while: isPadding)
    return String(rest.reversed())
  }

  private static func isPadding(_ character: Character) -> Bool {
    character.isWhitespace || character.isPunctuation
  }
}
