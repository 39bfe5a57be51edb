package import Diagnostics
internal import MarkdownText

/// Finds paragraphs that are hard to read on a phone.
package enum LongParagraph: CourseRule {
  package static let description = RuleDescription(
    id: "text/long-paragraph",
    severity: .note,
    summary: "paragraph of more than \(limit) words",
    why: "On a phone it fills the screen with no place for the eye to rest.",
    passing: [RuleExample(["modules/welcome.md": String(repeating: "word ", count: limit) + "\n"])],
    failing: [
      RuleExample(["modules/welcome.md": "↓" + String(repeating: "word ", count: limit + 1) + "\n"])
    ]
  )

  private static let limit = 150

  package static func check(_ course: Course) -> [Diagnostic] {
    course.scannedTexts.flatMap(\.blocks).compactMap { block in
      guard case .paragraph(let inlines) = block.kind else { return nil }
      // Spaces of ASCII alone, for a count in thousands of paragraphs.
      let count = inlines.plainText.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.count
      guard count > limit else { return nil }
      return diagnostic(
        "the paragraph has \(count) words", at: block.location, help: "break it in two or more")
    }
  }
}
