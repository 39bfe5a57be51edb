/// How many base 36 digits a number may have; at the highest, counting stops.
enum FieldLimits {
  static let sequence = 6
  static let attempts = 2
  static let points = 5
  static let version = 64
}

/// A number in base 36, held between 0 and the highest of so many digits.
func base36(_ number: Int, digits: Int) -> String {
  let highest = (0..<digits).reduce(1) { power, _ in power * 36 } - 1
  return String(min(max(number, 0), highest), radix: 36)
}
