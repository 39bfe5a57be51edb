package import Diagnostics

/// Finds texts that are not UTF-8.
package enum NotUTF8: Rule {
  package static let description = RuleDescription(
    id: "text/not-utf-8",
    summary: "text that is not UTF-8",
    why: "Learners would see wrong letters, and which ones would depend on the machine.",
    passing: [RuleExample(["modules/welcome.md": "Café\n"])],
    failing: [RuleExample(["modules/welcome.md": "Caf↓\u{FFFD}\n"])]
  )

  static func finding(file: String, bytes: [UInt8]) -> Diagnostic {
    let valid = validPrefix(of: bytes)
    let line = 1 + valid.count { $0 == 0x0A }
    let lineStart = valid.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = 1 + valid[lineStart...].count { $0 & 0xC0 != 0x80 }
    return diagnostic(
      "the text is not UTF-8 from here on; save the file as UTF-8",
      at: SourceLocation(file: file, line: line, column: column))
  }

  /// The longest beginning that is UTF-8, found by halving.
  private static func validPrefix(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high + 1) / 2
      // A cut inside a character is no mistake of the text: up to three bytes may be missing.
      let isValid = (max(0, middle - 3)...middle).contains {
        String(validating: bytes[..<$0], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    let end = (max(0, low - 3)...low).last {
      String(validating: bytes[..<$0], as: UTF8.self) != nil
    }
    return bytes[..<(end ?? 0)]
  }
}
