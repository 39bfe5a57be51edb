package import Diagnostics

/// Finds blocks of code or activities that are never closed.
package enum UnclosedFence: Rule {
  package static let description = RuleDescription(
    id: "text/unclosed-fence",
    summary: "fenced block that is never closed",
    why: "Everything after it on the page is taken for code and never seen as text.",
    passing: [RuleExample(["modules/welcome.md": "```\ncode\n```\n"])],
    failing: [RuleExample(["modules/welcome.md": "↓```\ncode\n\nMore text.\n"])]
  )

  static func finding(at location: SourceLocation) -> Diagnostic {
    diagnostic(
      "the block that begins here is never closed; end it with a line of the same marks",
      at: location)
  }
}
