/// The first thing that is wrong with a file of captions.
package struct CaptionProblem: Sendable, Equatable {
  package let message: String
  /// Counted from 1.
  package let line: Int
}

/// Reads WebVTT (W3C, WebVTT: The Web Video Text Tracks Format, §4.1) as far as players need it.
enum CaptionFile {
  /// What keeps players from showing some of the captions; nil when nothing does.
  static func problem(in text: String) -> CaptionProblem? {
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing(
      "\u{FEFF}", with: ""
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first == "WEBVTT" || first.hasPrefix("WEBVTT ") else {
      return CaptionProblem(message: "the first line is not WEBVTT", line: 1)
    }
    var last = 0
    var count = 0
    for (index, line) in lines.enumerated() where line.contains("-->") {
      let number = index + 1
      guard let match = line.wholeMatch(of: /\s*(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?/),
        let start = milliseconds(match.output.1), let end = milliseconds(match.output.2)
      else {
        return CaptionProblem(message: "'\(line)' has no two times like 00:01.500", line: number)
      }
      guard end > start else {
        return CaptionProblem(message: "the caption ends before it begins", line: number)
      }
      guard start >= last else {
        return CaptionProblem(message: "the caption begins before the one above it", line: number)
      }
      last = start
      count += 1
    }
    return count == 0 ? CaptionProblem(message: "there are no captions in it", line: 1) : nil
  }

  /// `mm:ss.mmm`, with hours before it where there are any.
  private static func milliseconds(_ text: Substring) -> Int? {
    guard let match = text.wholeMatch(of: /(?:([0-9]{2,}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})/)
    else { return nil }
    let hours = match.output.1.flatMap { Int($0) } ?? 0
    let parts = [match.output.2, match.output.3, match.output.4].compactMap { Int($0) }
    guard parts.count == 3, hours < 1_000 else { return nil }
    return ((hours * 60 + parts[0]) * 60 + parts[1]) * 1000 + parts[2]
  }
}
