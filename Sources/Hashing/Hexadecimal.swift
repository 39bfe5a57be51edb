/// Bytes as hexadecimal text.
package enum Hexadecimal {
  /// Spells bytes in lower case, two digits each.
  package static func lower(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = digit(byte >> 4)
        text[2 * index + 1] = digit(byte & 15)
      }
      return 2 * bytes.count
    }
  }

  /// Puts the bytes that a text in lower case spells into a place for as many; false where it spells others.
  static func read(_ text: ArraySlice<UInt8>, into bytes: UnsafeMutableRawBufferPointer) -> Bool {
    guard text.count == 2 * bytes.count else { return false }
    return text.withUnsafeBufferPointer { text in
      bytes.indices.allSatisfy { index in
        guard let high = value(of: text[2 * index]), let low = value(of: text[2 * index + 1]) else {
          return false
        }
        bytes[index] = high << 4 | low
        return true
      }
    }
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
