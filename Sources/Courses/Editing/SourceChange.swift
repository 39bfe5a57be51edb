/// What becomes of one file of a course.
package enum SourceChange: Sendable, Equatable {
  /// A text with another content; `old` is nil for a new file.
  case write(path: String, old: String?, new: String)
  case rename(from: String, to: String)
}

/// The lines of a text as its file has them, so that what is not changed stays byte for byte.
struct SourceLines {
  private(set) var lines: [String]
  /// What the file's lines end with.
  private let ending: String
  /// A byte order mark, or nothing.
  private let mark: String

  /// Nil for a text whose lines cannot be counted as the reader counts them, or end in two ways.
  init?(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = bytes.dropFirst(hasMark ? 3 : 0)
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    let pieces = body.split(separator: 0x0A, omittingEmptySubsequences: false)
    let returns = body.count { $0 == 0x0D }
    guard returns == 0 || returns == pieces.dropLast().count(where: { $0.last == 0x0D }),
      returns == 0 || returns == pieces.count - 1
    else { return nil }
    mark = hasMark ? "\u{FEFF}" : ""
    ending = returns == 0 ? "\n" : "\r\n"
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map(String.init)
  }

  var text: String { mark + lines.joined(separator: ending) }

  /// A line, counted from 1, without its end.
  subscript(number: Int) -> String {
    get { lines.indices.contains(number - 1) ? lines[number - 1] : "" }
    set { if lines.indices.contains(number - 1) { lines[number - 1] = newValue } }
  }

  /// Puts lines behind the line of that number; 0 is the start of the text.
  mutating func insert(_ new: [String], after number: Int) {
    lines.insert(contentsOf: new, at: min(max(0, number), lines.count))
  }

  mutating func removeLast() { lines.removeLast() }

  mutating func replaceEverywhere(_ old: String, with new: String) -> Bool {
    var isChanged = false
    for index in lines.indices where lines[index].contains(old) {
      lines[index].replace(old, with: new)
      isChanged = true
    }
    return isChanged
  }
}
