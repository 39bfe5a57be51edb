package import Diagnostics

/// Where a Markdown text stands in its file, to turn places in the text into places in the file.
package struct TextOrigin: Sendable {
  package enum Kind: Sendable {
    /// The text begins at the start of this line (from 1) of the file.
    case lines(from: Int)
    /// The text was put together from pieces (a YAML scalar): every place is this one.
    case place(SourceLocation)
  }

  /// The beginning of the file.
  private let start: SourceLocation
  package let kind: Kind

  package init(file: String, fromLine line: Int = 1) {
    start = SourceLocation(file: file)
    self.kind = .lines(from: line)
  }

  package init(at location: SourceLocation) {
    start = location
    kind = .place(location)
  }

  func location(line: Int, column: Int, length: Int = 1) -> SourceLocation {
    switch kind {
    case .lines(let first):
      start.moved(toLine: first + max(1, line) - 1, column: max(1, column), length: length)
    case .place(let location): location
    }
  }
}
