package import Diagnostics
internal import MarkdownText

/// Finds texts that seem to name things by their colour alone.
package enum ColourAsOnlyCue: CourseRule {
  package static let description = RuleDescription(
    id: "text/colour-as-only-cue",
    severity: .note,
    summary: "colour that may be the only cue",
    why: "WCAG 2.2, 1.4.1: not everybody sees the colour that is meant.",
    passing: [RuleExample(["modules/welcome.md": "Children paint with red and blue.\n"])],
    failing: [
      RuleExample(["modules/welcome.md": "↓The steps in red are yours.\n"]),
      RuleExample(["modules/welcome.md": "↓Press the green button.\n"]),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    // A new value each time: regular expressions cannot be shared between threads.
    let colours = "(?:red|green|blue|yellow|orange|purple|pink|grey|gray)"
    let things =
      "(?:box|boxes|button|text|line|lines|arrow|arrows|words|steps|cells?|rows?|area|part)"
    let pattern =
      "(?i)\\b(?:(?:shown|marked|written|printed|highlighted|steps|words|items|fields|cells|rows|text)"
      + " in \(colours)\\b|the \(colours) \(things)\\b)"
    guard course.definition.language.lowercased().hasPrefix("en"),
      let expression = try? Regex(pattern)
    else { return [] }
    return course.texts.flatMap(\.blocks.withInner).compactMap { block in
      guard case .paragraph(let inlines) = block.kind,
        let match = inlines.plainText.firstMatch(of: expression)
      else { return nil }
      let words = inlines.plainText[match.range]
      return diagnostic(
        "'\(words)' may be the only cue", at: block.location,
        help: "name the thing by its words or place, too")
    }
  }
}
