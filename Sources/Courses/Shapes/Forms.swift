/// The small grammars of single texts.
package enum Forms {
  package static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64, isSmallLetter(first) else {
      return false
    }
    return text.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isCode(_ text: String) -> Bool { text.wholeMatch(of: /[A-Za-z0-9_-]{4}/) != nil }

  static func isPlainNumber(_ text: String) -> Bool { text.wholeMatch(of: /-?[0-9]+/) != nil }

  static func isColor(_ text: String) -> Bool { text.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil }

  /// Semantic Versioning 2.0.0, §2, 9 and 10; 64 characters are room enough for learner state.
  static func isSemanticVersion(_ text: String) -> Bool {
    let number = "(0|[1-9][0-9]{0,8})"
    let pattern = "\(number)\\.\(number)\\.\(number)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?"
    guard text.utf8.count <= 64, let regex = try? Regex(pattern) else { return false }
    return text.wholeMatch(of: regex) != nil
  }

  /// BCP 47 (RFC 5646 §2.1) in outline: a language, then subtags.
  static func isLanguageTag(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) != nil && text.utf8.count <= 35
  }

  static func isIRI(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+/) != nil
  }

  static func isWebAddress(_ text: String) -> Bool {
    isIRI(text) && text.prefixMatch(of: /[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\/]/) != nil
  }

  static func isDateTime(_ text: String) -> Bool {
    let pattern =
      /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:?[0-9]{2})?/
    return text.wholeMatch(of: pattern) != nil
  }

  /// The minutes of an ISO 8601 duration of days, hours, minutes and seconds, seconds rounded up.
  package static func minutes(ofDuration text: String) -> Int? {
    let pattern =
      /P(?:([0-9]{1,4})D)?(?:T(?:([0-9]{1,4})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})(?:\.[0-9]+)?S)?)?/
    guard let match = text.wholeMatch(of: pattern), !text.hasSuffix("P"), !text.hasSuffix("T")
    else { return nil }
    let (_, days, hours, minutes, seconds) = match.output
    func number(_ digits: Substring?) -> Int { digits.flatMap { Int($0) } ?? 0 }
    return number(days) * 1440 + number(hours) * 60 + number(minutes) + (number(seconds) + 59) / 60
  }

  /// A decimal number times ten to the power of `digits`, exactly; nil if it has more decimals.
  package static func scaled(_ text: String, digits: Int) -> Int? {
    guard let match = text.wholeMatch(of: /([0-9]{1,9})(?:\.([0-9]{1,9}))?/) else { return nil }
    let fraction = match.output.2.map(String.init) ?? ""
    guard fraction.count <= digits, let whole = Int(match.output.1) else { return nil }
    let padded = fraction + String(repeating: "0", count: digits - fraction.count)
    return whole * powerOfTen(digits) + (Int(padded) ?? 0)
  }

  static func powerOfTen(_ digits: Int) -> Int { (0..<digits).reduce(1) { power, _ in power * 10 } }
}
