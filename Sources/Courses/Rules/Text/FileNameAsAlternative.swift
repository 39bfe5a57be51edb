package import Diagnostics
internal import MarkdownText

/// Finds alternative texts that are names of files.
package enum FileNameAsAlternative: TextRule {
  package static let description = RuleDescription(
    id: "text/file-name-as-alternative",
    severity: .warning,
    summary: "alternative text that is the name of a file",
    why: "WCAG 2.2, 1.1.1: it tells nothing of what the picture shows.",
    passing: [
      RuleExample([
        "modules/welcome.md": "![A map of the town](../media/map.svg)\n",
        "media/map.svg": Self.picture,
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": "↓![map.svg](../media/map.svg)\n", "media/map.svg": Self.picture,
      ]),
      RuleExample([
        "modules/welcome.md": "↓![image](../media/map.svg)\n", "media/map.svg": Self.picture,
      ]),
    ]
  )

  private static let picture = "<svg viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"/>"
  private static let words: Set<String> = [
    "image", "picture", "photo", "graphic", "diagram", "figure", "logo", "icon", "screenshot",
    "imagen", "foto", "gráfico",
  ]

  private static let endings = [
    ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff",
  ]
  /// What names of files have and words do not.
  private static let marks = ByteSet("-_0123456789")

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.inlines.pictures.compactMap { picture in
      let text = picture.text.plainText.lowercased().filter { !$0.isWhitespace }
      let name =
        LinkTarget.decoded(picture.target.url).lowercased().split(separator: "/").last ?? ""
      let stem = name.prefix { $0 != "." }
      let isName = text == name || text == stem && marks.isMet(in: text)
      let hasEnding = endings.contains { text.hasSuffix($0) && text.count > $0.count }
      guard isName || hasEnding || words.contains(text) else { return nil }
      return diagnostic(
        "'\(picture.text.plainText)' does not say what the picture shows", at: picture.location,
        help: "say in words what a learner takes from it")
    }
  }
}
