package import Diagnostics
internal import MarkdownText

/// Finds paragraphs that are hard to read on a phone.
package enum LongParagraph: TextRule {
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

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    text.paragraphs.compactMap { paragraph in
      let count = wordCount(of: paragraph.words)
      guard count > limit else { return nil }
      return diagnostic(
        "the paragraph has \(count) words", at: paragraph.location, help: "break it in two or more"
      )
    }
  }

  /// Spaces of ASCII alone part words, for a count in thousands of paragraphs.
  private static func wordCount(of text: String) -> Int {
    // A word and its space take two bytes at least.
    guard text.utf8.count > 2 * limit else { return 0 }
    var count = 0
    var isInside = false
    _ = text.utf8.withContiguousStorageIfAvailable { bytes in
      // There are no more words than spaces and one, and those are counted eight at a time.
      guard EightBytes.countSpaces(in: bytes) >= limit else { return }
      for byte in bytes {
        let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
        if !isSpace, !isInside { count += 1 }
        isInside = !isSpace
      }
    }
    return count
  }
}
