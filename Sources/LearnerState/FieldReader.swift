/// Reads the fields of one entry from left to right; nil means another form.
struct FieldReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func code() -> Code? {
    take(Code.length).flatMap(Code.init(rawValue:))
  }

  mutating func hash() -> QuestionHash? {
    take(QuestionHash.length).flatMap(QuestionHash.init(rawValue:))
  }

  mutating func letter() -> Character? {
    guard let byte = rest.first, (0x61...0x7A).contains(byte) else { return nil }
    rest.removeFirst()
    return Character(UnicodeScalar(byte))
  }

  /// Reads one character that stands for a value of an enumeration.
  mutating func choice<Choice: RawRepresentable>() -> Choice? where Choice.RawValue == String {
    take(1).flatMap(Choice.init(rawValue:))
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == character.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads a number in base 36 of at most so many digits, without leading zeros.
  mutating func number(digits: Int) -> Int? {
    let text = rest.prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    guard (1...digits).contains(text.count), text.first != 0x30 || text.count == 1 else {
      return nil
    }
    rest.removeFirst(text.count)
    return Int(String(decoding: text, as: UTF8.self), radix: 36)
  }

  /// Reads as many characters of the base64url alphabet as there are.
  mutating func answer() -> String {
    let text = rest.prefix(while: \.isBase64URLDigit)
    rest.removeFirst(text.count)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func take(_ count: Int) -> String? {
    guard rest.count >= count else { return nil }
    defer { rest.removeFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }
}
