/// A place in a source file: 1-based line and column, columns counted in Unicode scalars.
package struct SourceLocation: Hashable, Sendable, Comparable {
  private let name: SourceName
  private let lineNumber: UInt32
  private let columnNumber: UInt32
  private let scalars: UInt32

  /// The path inside the course folder, `/`-separated.
  package var file: String { name.text }
  package var line: Int { Int(lineNumber) }
  package var column: Int { Int(columnNumber) }
  /// How many scalars the place spans on its line, at least 1.
  package var length: Int { Int(scalars) }

  package init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.init(SourceName(file), line, column, length)
  }

  private init(_ name: SourceName, _ line: Int, _ column: Int, _ length: Int) {
    self.name = name
    lineNumber = UInt32(clamping: line)
    columnNumber = UInt32(clamping: column)
    scalars = UInt32(clamping: max(1, length))
  }

  /// A place in the same file.
  package func moved(toLine line: Int, column: Int, length: Int = 1) -> SourceLocation {
    SourceLocation(name, line, column, length)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column, left.length)
      < (right.file, right.line, right.column, right.length)
  }
}

/// A value together with the place it was read from.
package struct Located<Value> {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
