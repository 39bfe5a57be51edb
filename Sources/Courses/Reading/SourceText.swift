internal import Diagnostics
internal import MarkdownText

/// A text file of the course after the checks that every text needs.
struct SourceText {
  let file: String
  let text: String

  /// The text of a file, its byte order mark dropped and its line ends made `\n`.
  ///
  /// - Returns: nil, with findings, when the bytes are not UTF-8.
  static func decode(_ bytes: [UInt8], file: String) -> (text: String?, findings: [Diagnostic]) {
    guard let text = text(of: bytes) else {
      return (nil, [NotUTF8.finding(file: file, bytes: Array(withoutMark(bytes)))])
    }
    return (text, ControlCharacter.findings(in: text, file: file))
  }

  /// The text of a file; nil when the bytes are not UTF-8.
  static func text(of bytes: [UInt8]) -> String? {
    String(validating: withoutMark(bytes), as: UTF8.self)
      .map { carriageReturn.isMet(in: $0) ? normalized($0) : $0 }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private static let carriageReturn = ByteSet("\r")

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
    // Line by line, for the body is nearly all of the text and of no interest here.
    var rest: Substring? = text[...]
    var start = 0
    var first = Self.line(from: &rest)
    while let blank = first, blank.allSatisfy(\.isWhitespace), rest != nil {
      first = Self.line(from: &rest)
      start += 1
    }
    guard let first, Self.isRule(first) else {
      (form, body, bodyLine, linesBefore) = (.none, text, 1, 0)
      return
    }
    linesBefore = start + 1
    var yaml: [Substring] = []
    while let line = Self.line(from: &rest) {
      if Self.isRule(line) || Self.isRule(line, of: ".") {
        form = .found(yaml: yaml.joined(separator: "\n"))
        body = rest.map(String.init) ?? ""
        bodyLine = linesBefore + yaml.count + 2
        return
      }
      yaml.append(line)
    }
    (form, body, bodyLine) = (.unclosed, "", 1)
  }

  /// Takes the next line; nil behind the last one.
  private static func line(from rest: inout Substring?) -> Substring? {
    guard let text = rest else { return nil }
    guard let end = text.utf8.firstIndex(of: 0x0A) else {
      rest = nil
      return text
    }
    rest = text[text.utf8.index(after: end)...]
    return text[..<end]
  }

  /// Whether a line is three marks, and white space perhaps.
  private static func isRule(_ line: Substring, of mark: Unicode.Scalar = "-") -> Bool {
    guard line.utf8.first == UInt8(ascii: mark) else { return false }
    let rest = line.utf8.drop { $0 == UInt8(ascii: mark) }
    return line.utf8.count - rest.count == 3 && Substring(rest).allSatisfy(\.isWhitespace)
  }
}
