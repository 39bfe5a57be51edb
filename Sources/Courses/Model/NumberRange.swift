package import Diagnostics

/// The numbers that are right, both ends included.
package struct NumberRange: Sendable {
  package let from: DecimalNumber
  package let to: DecimalNumber
  /// The one number that the author named; nil for a range.
  package let answer: DecimalNumber?
  package let location: SourceLocation

  /// A number with what it may be off by.
  init(_ answer: DecimalNumber, tolerance: DecimalNumber, at location: SourceLocation) {
    from = answer - tolerance
    to = answer + tolerance
    self.answer = answer
    self.location = location
  }

  init(from: DecimalNumber, to: DecimalNumber, at location: SourceLocation) {
    self.from = from
    self.to = to
    answer = nil
    self.location = location
  }
}

/// A decimal number exactly as it is written, never rounded.
package struct DecimalNumber: Hashable, Sendable {
  // SCORM 2004: real(10,7) holds seven decimals.
  static let digits = 7

  /// Ten-millionths.
  private let scaled: Int

  private init(scaled: Int) { self.scaled = scaled }

  package init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    guard let size = Forms.scaled(String(text.dropFirst(isNegative ? 1 : 0)), digits: Self.digits)
    else { return nil }
    scaled = isNegative ? -size : size
  }

  package static let zero = DecimalNumber(scaled: 0)

  static func + (first: Self, second: Self) -> Self { .init(scaled: first.scaled + second.scaled) }
  static func - (first: Self, second: Self) -> Self { .init(scaled: first.scaled - second.scaled) }
}

extension DecimalNumber: Comparable {
  package static func < (first: Self, second: Self) -> Bool { first.scaled < second.scaled }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits without noughts that say nothing.
  package var description: String {
    let unit = Forms.powerOfTen(Self.digits)
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: unit)
    let fraction = String(String(unit + rest).dropFirst().reversed().drop { $0 == "0" }.reversed())
    return (scaled < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
