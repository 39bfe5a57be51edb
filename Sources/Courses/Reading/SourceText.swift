internal import Diagnostics

/// A text file of the course after the checks that every text needs.
struct SourceText {
  let file: String
  let text: String

  /// The text of a file, its byte order mark dropped and its line ends made `\n`.
  ///
  /// - Returns: nil, with findings, when the bytes are not UTF-8.
  static func decode(_ bytes: [UInt8], file: String) -> (text: String?, findings: [Diagnostic]) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      return (nil, [NotUTF8.finding(file: file, bytes: Array(bytes))])
    }
    let text = decoded.utf8.contains(0x0D) ? normalized(decoded) : decoded
    return (text, ControlCharacter.findings(in: text, file: file))
  }

  private static func normalized(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

/// A Markdown file cut into its front matter and its body.
struct FrontMatter {
  enum Form {
    /// The YAML between the two lines of hyphens.
    case found(yaml: String)
    case none
    /// The line of hyphens that begins it has no match.
    case unclosed
  }

  let form: Form
  let body: String
  /// The line of the file on which the body begins, from 1.
  let bodyLine: Int
  /// How many lines stand before the first one of the YAML.
  let linesBefore: Int

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
    guard lines.indices.contains(start), Self.isRule(lines[start], "---") else {
      (form, body, bodyLine, linesBefore) = (.none, text, 1, 0)
      return
    }
    let rest = lines.indices.dropFirst(start + 1)
    guard let end = rest.first(where: { Self.isRule(lines[$0], "---", "...") }) else {
      (form, body, bodyLine, linesBefore) = (.unclosed, "", 1, start + 1)
      return
    }
    form = .found(yaml: lines[(start + 1)..<end].joined(separator: "\n"))
    body = lines[(end + 1)...].joined(separator: "\n")
    bodyLine = end + 2
    linesBefore = start + 1
  }

  private static func isRule(_ line: Substring, _ rules: String...) -> Bool {
    rules.contains { line.hasPrefix($0) && line.dropFirst(3).allSatisfy(\.isWhitespace) }
  }
}
