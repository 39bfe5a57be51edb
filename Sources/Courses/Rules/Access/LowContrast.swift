package import Diagnostics

/// Finds theme colours that are too faint for text.
package enum LowContrast: CourseRule {
  package static let description = RuleDescription(
    id: "access/low-contrast",
    severity: .note,
    summary: "theme colour too faint for text",
    why: "WCAG 2.2, 1.4.3: the player changes the colour until text in it can be read (4.5 : 1).",
    passing: [RuleExample(["course.yaml": "theme: {accent: \"#1f6f54\"}\n"])],
    failing: [RuleExample(["course.yaml": "theme: {accent: ↓\"#ffcc00\"}\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard let accent = course.definition.theme.accent, let colour = Color(accent.value) else {
      return []
    }
    let readable = colour.readable(on: .lightPage, towards: .black)
    guard readable != colour else { return [] }
    let ratio = Int((colour.contrast(with: .lightPage) * 10).rounded(.down))
    return [
      diagnostic(
        "'\(accent.value)' has a contrast of \(ratio / 10).\(ratio % 10) : 1 with the page",
        at: accent.location, help: "the player takes \(readable.hex) for it")
    ]
  }
}
