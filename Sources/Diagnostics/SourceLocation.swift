/// A place in a source file: 1-based line and column, columns counted in Unicode scalars.
package struct SourceLocation: Hashable, Sendable, Comparable {
  /// The path inside the course folder, `/`-separated.
  package let file: String
  package let line: Int
  package let column: Int
  /// How many scalars the place spans on its line, at least 1.
  package let length: Int

  package init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
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
