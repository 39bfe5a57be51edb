/// JSON strings that are also safe inside a `<script>` element.
package enum JSONText {
  /// The text as a JSON string with its quotes.
  package static func quoted(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 2)
    append(text, to: &result)
    return result
  }

  /// Adds the same to a longer text.
  package static func append(_ text: String, to result: inout String) {
    result += "\""
    defer { result += "\"" }
    // Most texts need nothing but the quotes, and bytes are looked through quickest.
    guard !text.utf8.allSatisfy(isPlain) else {
      result += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // `<` could end or open a script or a comment; the line separators end a line in old parsers.
      case "<", "\u{2028}", "\u{2029}": result += escape(scalar)
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += escape(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Whether a byte stands for itself; 0xE2 begins the line separators, and other signs.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x3C && byte != 0x7F && byte != 0xE2
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
