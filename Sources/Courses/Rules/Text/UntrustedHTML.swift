package import Diagnostics
internal import MarkdownText

/// Finds raw HTML in a course that does not trust it.
package enum UntrustedHTML: TextRule {
  package static let description = RuleDescription(
    id: "text/untrusted-html",
    severity: .warning,
    summary: "raw HTML in a course that does not trust it",
    why: "Learners would see its tags as text.",
    passing: [
      RuleExample([
        "course.yaml": "html: trusted\n", "modules/welcome.md": "Press <kbd>Enter</kbd>.\n",
      ])
    ],
    failing: [
      RuleExample(["modules/welcome.md": "Press ↓<kbd>Enter</kbd>.\n"]),
      RuleExample(["modules/welcome.md": "↓<div>\nText\n</div>\n"]),
    ]
  )

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    guard course.html == .off else { return [] }
    return text.blocks.compactMap { block -> Diagnostic? in
      guard case .html(let html) = block.kind, !isComment(html) else { return nil }
      return finding(at: block.location)
    } + firstOnEachLine(text.inlines)
  }

  private static func firstOnEachLine(_ inlines: [Inline]) -> [Diagnostic] {
    var lines: Set<Int> = []
    return inlines.compactMap { inline in
      guard case .html(let text) = inline.kind, !isComment(text),
        lines.insert(inline.location.line).inserted
      else { return nil }
      return finding(at: inline.location)
    }
  }

  private static func finding(at location: SourceLocation) -> Diagnostic {
    diagnostic(
      "raw HTML is shown as text", at: location,
      help: "write it in Markdown, or say 'html: trusted' in course.yaml")
  }

  /// Comments are notes for authors; the renderer leaves them out.
  private static func isComment(_ text: String) -> Bool {
    text.trimmingPrefix(while: \.isWhitespace).hasPrefix("<!--")
  }
}
