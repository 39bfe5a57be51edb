/// A title with the id that sources know it by.
func named(_ title: String, _ id: String) -> String { "'\(title)' (\(id))" }

/// A text on one line, cut where it is long.
func excerpt(_ text: String, _ length: Int = 60) -> String {
  let line = text.oneLine
  return line.count <= length ? line : line.prefix(length - 1) + "…"
}

/// Ids in a sentence.
func list(_ ids: [String]) -> String { ids.map { "'\($0)'" }.joined(separator: ", ") }

/// Hundredths as a decimal number without noughts that say nothing.
func decimal(_ hundredths: Int) -> String {
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  guard rest > 0 else { return "\(whole)" }
  return "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
}

/// A share as a percentage.
func percent(_ share: String) -> String {
  let parts = share.split(separator: ".", omittingEmptySubsequences: false)
  let digits = (parts.count > 1 ? String(parts[1]) : "") + "0000"
  let hundredths = (Int(parts[0]) ?? 0) * 10_000 + (Int(digits.prefix(4)) ?? 0)
  return decimal(hundredths) + " %"
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    let head = drop(while: \.isWhitespace)
    return String(head.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The text as a sentence begins.
  var sentence: String { prefix(1).uppercased() + dropFirst() }

  /// All white space as single spaces, for a line of its own.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text on one line, with nothing in it that is Markdown or HTML, or ends a cell of a table.
  var markdownLiteral: String {
    var result = ""
    for character in self {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "@": result += "\\\(character)"
      default: result.append(character.isNewline ? " " : character)
      }
    }
    return result
  }
}
