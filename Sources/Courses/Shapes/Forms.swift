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

  private static func isLetter(_ byte: UInt8) -> Bool { isSmallLetter(byte | 0x20) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  static func isCode(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { isLetterOrDigit($0) || "_-".utf8.contains($0) }
  }

  static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    return !digits.isEmpty && text.utf8.count - digits.count <= 1 && digits.allSatisfy(isDigit)
  }

  static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
      && text.utf8.dropFirst().allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  /// Semantic Versioning 2.0.0, §2, 9 and 10; 64 characters are room enough for learner state.
  static func isSemanticVersion(_ text: String) -> Bool {
    func isRest(_ text: Substring) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || ".-".utf8.contains($0) }
    }
    // §9: numbers in it have no leading noughts.
    func isPrerelease(_ text: Substring) -> Bool {
      isRest(text)
        && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
          !part.isEmpty && (part == "0" || part.first != "0" || !part.utf8.allSatisfy(isDigit))
        }
    }
    guard text.utf8.count <= 64 else { return false }
    let build = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = build[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 3
      && numbers.allSatisfy { number in
        (1...9).contains(number.utf8.count) && number.utf8.allSatisfy(isDigit)
          && (number == "0" || number.first != "0")
      } && parts.dropFirst().allSatisfy(isPrerelease) && build.dropFirst().allSatisfy(isRest)
  }

  /// BCP 47 (RFC 5646 §2.1) in outline: a language, then subtags.
  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 35 && (2...8).contains(parts[0].utf8.count)
      && parts[0].utf8.allSatisfy(isLetter)
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(isLetterOrDigit)
      }
  }

  static func isIRI(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+/) != nil
  }

  static func isWebAddress(_ text: String) -> Bool {
    isIRI(text) && text.prefixMatch(of: /[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\/]/) != nil
  }

  /// An address as a `mailto:` link can hold it: nothing in it begins a header or another address.
  static func isEmail(_ text: String) -> Bool {
    text.utf8.count <= 254
      && text.wholeMatch(
        of: /[^\s@<>"(),:;?&%#\[\]\\\x00-\x1F]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/) != nil
  }

  /// What a telephone dials for a number as people write it, as a `tel:` address has it.
  ///
  /// Nil for what is no number. An extension goes with it (RFC 3966), and letters are those of a
  /// telephone's keys, as in `1-800-555-HELP`.
  package static func dialled(_ text: String) -> String? {
    let pattern =
      /(\+?)([0-9A-Z*#(][0-9A-Z*# ().\/\u{2010}-\u{2013}\u{00A0}-]*?)(?:[ ,]*(?:ext\.?|x|#) ?([0-9]{1,8}))?/
    guard text.utf8.count <= 40, let match = text.wholeMatch(of: pattern) else { return nil }
    let keys = match.output.2.compactMap(key)
    let hasDigit = match.output.2.utf8.contains(where: isDigit)
    guard (3...20).contains(keys.count), hasDigit else { return nil }
    return match.output.1 + String(keys) + (match.output.3.map { ";ext=\($0)" } ?? "")
  }

  /// The key of a telephone that has a character; nil for what only parts a number.
  private static func key(_ character: Character) -> Character? {
    guard let letter = character.asciiValue, (0x41...0x5A).contains(letter) else {
      return "0123456789*#".contains(character) ? character : nil
    }
    // ABC, DEF, GHI, JKL, MNO, PQRS, TUV, WXYZ.
    return Array("22233344455566677778889999")[Int(letter - 0x41)]
  }

  static func isDateTime(_ text: String) -> Bool {
    let pattern =
      /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:?[0-9]{2})?/
    return text.wholeMatch(of: pattern) != nil
  }

  /// A day that there is, as 2027-02-28.
  static func isDate(_ text: String) -> Bool {
    guard let match = text.wholeMatch(of: /([0-9]{4})-(0[1-9]|1[0-2])-([0-3][0-9])/),
      let year = Int(match.output.1), let month = Int(match.output.2),
      let day = Int(match.output.3)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
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
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard
      parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }),
      let whole = Int(parts[0])
    else { return nil }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.utf8.count <= digits else { return nil }
    let padded = fraction + String(repeating: "0", count: digits - fraction.utf8.count)
    return whole * powerOfTen(digits) + (Int(padded) ?? 0)
  }

  /// The share of one that a whole number or a percentage stands for: 0.8 for `80`, `80%` and `80 %`.
  static func share(ofPercentage text: String) -> String? {
    let isPercentage = text.hasSuffix("%")
    let number = isPercentage ? text.dropLast().filter { $0 != " " } : text
    guard isPercentage || !number.contains("."), let hundredths = scaled(number, digits: 2),
      hundredths <= 10_000
    else { return nil }
    return PassMark(tenThousandths: hundredths).decimal
  }

  static func powerOfTen(_ digits: Int) -> Int { (0..<digits).reduce(1) { power, _ in power * 10 } }
}
