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

  private static let colours: Set<String> = [
    "red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray",
  ]
  private static let before: Set<String> = [
    "shown", "marked", "written", "printed", "highlighted", "steps", "words", "items", "fields",
    "cells", "rows", "text",
  ]
  private static let after: Set<String> = [
    "box", "boxes", "button", "text", "line", "lines", "arrow", "arrows", "words", "steps", "cell",
    "cells", "row", "rows", "area", "part",
  ]

  package static func check(_ course: Course) -> [Diagnostic] {
    guard course.definition.language.lowercased().hasPrefix("en") else { return [] }
    return course.scannedTexts.flatMap(\.blocks).compactMap { block in
      guard case .paragraph(let inlines) = block.kind, let cue = cue(in: inlines.plainText) else {
        return nil
      }
      return diagnostic(
        "'\(cue)' may be the only cue", at: block.location,
        help: "name the thing by its words or place, too")
    }
  }

  /// The first words that seem to point by a colour: "marked in red", "the green button".
  private static func cue(in text: String) -> String? {
    let words = text.utf8.split { !isLetter($0) }
    for index in words.indices where (3...6).contains(words[index].count) {
      guard colours.contains(lowercased(words[index])) else { continue }
      let previous = index > 0 ? lowercased(words[index - 1]) : ""
      let last = index > 1 ? lowercased(words[index - 2]) : ""
      let next = index + 1 < words.count ? lowercased(words[index + 1]) : ""
      if previous == "in", before.contains(last) { return "\(last) in \(lowercased(words[index]))" }
      if previous == "the", after.contains(next) {
        return "the \(lowercased(words[index])) \(next)"
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func lowercased(_ word: Substring.UTF8View) -> String {
    String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
  }
}
