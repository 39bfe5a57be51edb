package import Diagnostics
internal import MarkdownText

/// Finds headings that stand twice in one text.
package enum RepeatedHeading: TextRule {
  package static let description = RuleDescription(
    id: "text/repeated-heading",
    severity: .warning,
    summary: "heading that stands twice on a page",
    why: "Learners who jump from heading to heading cannot tell the two apart.",
    passing: [RuleExample(["modules/welcome.md": "## Before\n\n## After\n\nText.\n"])],
    failing: [RuleExample(["modules/welcome.md": "## Aims\n\nText.\n\n↓## Aims\n\nText.\n"])]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    guard mayRepeat(text.headings) else { return [] }
    var first: [String: Int] = [:]
    return text.headings.compactMap { block -> Diagnostic? in
      guard case .heading(_, let inlines) = block.kind else { return nil }
      let words = inlines.plainText.lowercased()
      guard let line = first[words] else {
        first[words] = block.location.line
        return nil
      }
      return diagnostic(
        "the heading '\(inlines.plainText)' stands in line \(line) already", at: block.location)
    }
  }

  /// Whether two headings may be the same but for the case of letters: a few bits of other signs are
  /// looked over, and what is not ASCII always may.
  private static func mayRepeat(_ headings: [Block]) -> Bool {
    var seen: [UInt64] = []
    seen.reserveCapacity(headings.count)
    for block in headings {
      guard case .heading(_, let inlines) = block.kind else { continue }
      var hash = FNV()
      for byte in inlines.plainText.utf8 {
        guard byte < 0x80 else { return true }
        hash.combine(byte | 0x20)
      }
      guard !seen.contains(hash.value) else { return true }
      seen.append(hash.value)
    }
    return false
  }
}
