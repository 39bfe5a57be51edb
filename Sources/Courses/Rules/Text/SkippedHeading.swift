package import Diagnostics
internal import MarkdownText

/// Finds headings that are deeper than their place.
package enum SkippedHeading: CourseRule {
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

  package static func check(_ course: Course) -> [Diagnostic] {
    course.documents.flatMap { findings(in: $0.blocks) }
  }

  private static func findings(in blocks: [Block]) -> [Diagnostic] {
    HeadingLevels.skipped(in: blocks).map { block, level, expected in
      diagnostic(
        "a heading of level \(level) stands where at most level \(expected) can",
        at: block.location, help: "begin it with \(String(repeating: "#", count: expected))")
    }
  }
}

/// The order of a text's headings; its title is the only one of level 1.
enum HeadingLevels {
  /// The headings that skip a level, each with its level and the deepest that fits.
  static func skipped(in blocks: [Block]) -> [(block: Block, level: Int, expected: Int)] {
    var depth = 1
    return blocks.compactMap { block in
      guard case .heading(let level, _) = block.kind else { return nil }
      let expected = depth + 1
      depth = min(level, expected)
      return level > expected ? (block, level, expected) : nil
    }
  }
}

extension Course {
  /// The texts that are pages of their own, with their files.
  var documents: [(file: String, blocks: [Block])] {
    pages.map { ($0.path, $0.markdown) } + handouts.map { ($0.path, $0.blocks) }
  }
}
