/// A line of a calendar file: RFC 5545, "Content Lines".
struct CalendarLine {
  let name: String
  let value: String

  /// A line whose value is a word, a number, an address or a time of the format.
  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// A line whose value is a text.
  init(_ name: String, text: String) { self.init(name, Self.escaped(text)) }

  /// The line as it stands in a file, with its end.
  var text: String {
    // RFC 5545 §3.1: lines are at most 75 octets long without their end; the space that a folded
    // one goes on with counts.
    var text = ""
    var room = 75
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        text += "\r\n "
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= size
    }
    return text + "\r\n"
  }

  /// RFC 5545 §3.3.11: of texts, backslashes, semicolons, commas and ends of lines are escaped; other
  /// control characters than tabs have no place in them.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\t": escaped += "\t"
      default:
        if scalar.properties.generalCategory != .control { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { Self.encode(scalar)?.count ?? 1 }
}
