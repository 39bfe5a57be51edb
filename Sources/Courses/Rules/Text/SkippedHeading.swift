package import Diagnostics
internal import MarkdownText

/// Finds headings that are deeper than their place.
package enum SkippedHeading: TextRule {
  package static let description = RuleDescription(
    id: "text/skipped-heading",
    severity: .warning,
    summary: "heading that skips a level",
    why: "WCAG 2.2, 1.3.1: who listens to a page finds their way by its headings.",
    passing: [RuleExample(["modules/welcome.md": "## One\n\n### Two\n\n## Three\n\nText.\n"])],
    failing: [
      RuleExample(["modules/welcome.md": "## One\n\n↓#### Two\n\nText.\n"]),
      RuleExample(["modules/welcome.md": "↓### One\n\nText.\n"]),
    ]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    HeadingLevels.skipped(in: text.headings).map { skipped in
      diagnostic(
        "a heading of level \(skipped.level) stands where at most level \(skipped.expected) can",
        at: skipped.location,
        help: "begin it with \(String(repeating: "#", count: skipped.expected))")
    }
  }
}

/// The order of a text's headings; its title is the only one of level 1.
enum HeadingLevels {
  /// The headings that skip a level, each with its level and the deepest that fits.
  static func skipped(in blocks: [Block]) -> [SkippedLevel] {
    var depth = 1
    return blocks.compactMap { block in
      guard case .heading(let level, _) = block.kind else { return nil }
      let expected = depth + 1
      depth = min(level, expected)
      return level > expected
        ? SkippedLevel(location: block.location, level: level, expected: expected) : nil
    }
  }
}

/// A heading that is deeper than its place.
package struct SkippedLevel: Sendable {
  let location: SourceLocation
  let level: Int
  /// The deepest level that fits.
  let expected: Int
}
