package import Diagnostics
internal import MarkdownText

/// Finds lists, quotes and emphasis nested beyond all sense.
package enum NestedTooDeep: Rule {
  package static let description = RuleDescription(
    id: "text/nested-too-deep",
    summary: "text nested too deep",
    why: "Nobody can read it, and browsers and screen readers give up at some depth.",
    passing: [RuleExample(["modules/welcome.md": "> > A quote in a quote\n"])],
    failing: [
      RuleExample([
        "modules/welcome.md":
          String(repeating: ">", count: MarkdownParser.maximumDepth - 1) + "↓> deep\n"
      ])
    ]
  )

  static func finding(at location: SourceLocation) -> Diagnostic {
    diagnostic(
      "nested deeper than \(MarkdownParser.maximumDepth) levels; flatten it", at: location)
  }
}
