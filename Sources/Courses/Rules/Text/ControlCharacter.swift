package import Diagnostics
internal import MarkdownText

/// Finds characters that XML and HTML have no place for.
package enum ControlCharacter: Rule {
  package static let description = RuleDescription(
    id: "text/control-character",
    summary: "control character in a text",
    why: "XML forbids them, so the manifest could not be read by any LMS.",
    passing: [RuleExample(["modules/welcome.md": "A tab\tand a line end.\n"])],
    failing: [RuleExample(["modules/welcome.md": "A bell↓\u{7}.\n"])]
  )

  /// One finding a file, at the first such character.
  static func findings(in text: String, file: String) -> [Diagnostic] {
    first(in: text).map { found in
      [
        finding(
          found.scalar, at: SourceLocation(file: file, line: found.line, column: found.column))
      ]
    } ?? []
  }

  static func finding(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return diagnostic("the character \(name) cannot stand in a text; delete it", at: location)
  }

  /// The first such character of a text and its place in it.
  static func first(in text: String) -> (scalar: Unicode.Scalar, line: Int, column: Int)? {
    // Nearly every text has none, and bytes are quicker to look through than characters.
    guard suspicious.isMet(in: text) else { return nil }
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if isForbidden(scalar.value) { return (scalar, line, column) }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return nil
  }

  private static let suspicious = ByteSet {
    $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || suspiciousLeads.contains($0)
  }

  /// The first bytes of U+0085, U+2028 and U+2029, and the noncharacters; letters of most scripts
  /// begin with others.
  private static let suspiciousLeads: Set<UInt8> = [0xC2, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]

  /// XML 1.0 §2.2, the noncharacters, and line ends that YAML counts and editors do not.
  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0x85, 0x2028, 0x2029, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
