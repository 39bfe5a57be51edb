package import Diagnostics

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
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if isForbidden(scalar.value) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return [
          diagnostic(
            "the character \(name) cannot stand in a text; delete it",
            at: SourceLocation(file: file, line: line, column: column))
        ]
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return []
  }

  /// XML 1.0 §2.2, and the noncharacters that no text should carry.
  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
