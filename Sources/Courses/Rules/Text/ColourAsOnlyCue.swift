package import Diagnostics
internal import MarkdownText

/// Finds texts that seem to name things by their colour alone.
package enum ColourAsOnlyCue: TextRule {
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

  private static let colours = [
    "red", "green", "blue", "yellow", "orange", "purple", "pink", "grey", "gray",
  ].map { number($0.utf8) }
  /// For each letter that a colour can begin with, a bit for each that can follow.
  private static let beginnings: [UInt32] = (0..<0x20).map { first in
    ["re", "gr", "bl", "ye", "or", "pu", "pi"].map { Array($0.utf8) }
      .filter { $0[0] & 0x1F == first }.reduce(0) { $0 | 1 << UInt32($1[1] & 0x1F) }
  }
  private static let before: Set<String> = [
    "shown", "marked", "written", "printed", "highlighted", "steps", "words", "items", "fields",
    "cells", "rows", "text",
  ]
  private static let after: Set<String> = [
    "box", "boxes", "button", "text", "line", "lines", "arrow", "arrows", "words", "steps", "cell",
    "cells", "row", "rows", "area", "part",
  ]

  package static func check(_ text: ScannedText, of course: CourseDefinition) -> [Diagnostic] {
    guard course.language.lowercased().hasPrefix("en") else { return [] }
    return text.paragraphs.compactMap { paragraph in
      guard let cue = cue(in: paragraph.words) else { return nil }
      return diagnostic(
        "'\(cue)' may be the only cue", at: paragraph.location,
        help: "name the thing by its words or place, too")
    }
  }

  /// The first words that seem to point by a colour: "marked in red", "the green button".
  private static func cue(in text: String) -> String? {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      let (colours, beginnings) = (colours, beginnings)
      var cue: String?
      EightBytes.forEachWord(in: bytes) { start in
        // Few words begin like a colour, and are as long.
        guard start + 1 < bytes.count,
          beginnings[Int(bytes[start] & 0x1F)] >> UInt32(bytes[start + 1] & 0x1F) & 1 == 1
        else { return true }
        var end = start + 1
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        guard 3...6 ~= end - start, colours.contains(number(bytes[start..<end])) else {
          return true
        }
        cue = Self.cue(of: start..<end, in: bytes)
        return cue == nil
      }
      return cue
    } ?? nil
  }

  /// A short word as a number: most words are no colours, and a text for each takes its time.
  private static func number(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  /// The words around a colour, if they make it point.
  private static func cue(of word: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let colour = text(bytes[word])
    let previous = bytes[..<word.lowerBound].split { !isLetter($0) }.suffix(2).map(text)
    let next = bytes[word.upperBound...].split(maxSplits: 1) { !isLetter($0) }.first.map(text) ?? ""
    if previous.count == 2, previous[1] == "in", before.contains(previous[0]) {
      return "\(previous[0]) in \(colour)"
    }
    return previous.last == "the" && after.contains(next) ? "the \(colour) \(next)" : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func text(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
  }
}
