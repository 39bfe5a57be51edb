/// JSON strings that are also safe inside a `<script>` element.
package enum JSONText {
  /// The text as a JSON string with its quotes.
  package static func quoted(_ text: String) -> String {
    var result = "\""
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
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
