/// Text made safe for HTML.
package enum HTMLText {
  private static let special = ByteSet("&<>\"'")
  private static let forbidden = ByteSet {
    $0 <= 0x20 || $0 >= 0x7F || #""<>\^`{|}"#.utf8.contains($0)
  }

  /// The text with `&`, `<`, `>` and quotes escaped, fit for content and attribute values alike.
  package static func escaped(_ text: String) -> String {
    guard special.isMet(in: text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A URL with every byte escaped that may not stand in one; what is escaped already stays.
  package static func escapedURL(_ url: String) -> String {
    guard forbidden.isMet(in: url) else { return url }
    var result = ""
    for byte in url.utf8 {
      if byte > 0x20, byte < 0x7F, !#""<>\^`{|}"#.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
