/// The base64 of RFC 4648 §5, whose text is safe in names and addresses, without padding.
package enum Base64URL {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The digit for a number below 64.
  package static func digit(_ value: Int) -> Character {
    Character(UnicodeScalar(alphabet[value]))
  }

  /// The number of each byte that is a digit; others have none.
  private static let values: [UInt32?] = {
    var values = [UInt32?](repeating: nil, count: 256)
    for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt32(value) }
    return values
  }()

  /// Spells bytes as base64url text.
  package static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = alphabet
    return String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { text in
      var (bits, held, count) = (UInt32(0), UInt32(0), 0)
      func append(_ value: UInt32) {
        text[count] = alphabet[Int(value & 63)]
        count += 1
      }
      for byte in bytes {
        bits = bits << 8 | UInt32(byte)
        held += 8
        while held >= 6 {
          held -= 6
          append(bits >> held)
        }
      }
      if held > 0 { append(bits << (6 - held)) }
      return count
    }
  }

  /// Reads base64url text, or nothing if another encoder's text or no base64url at all is given.
  ///
  /// Each value has one spelling: padding, other characters and unused bits that are not zero
  /// are refused.
  package static func decode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var held: UInt32 = 0
    var digits = 0
    for character in text.utf8 {
      guard let value = values[Int(character)] else { return nil }
      digits += 1
      bits = bits << 6 | value
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> held))
      bits &= (1 << held) - 1
    }
    return digits % 4 != 1 && bits == 0 ? bytes : nil
  }
}
