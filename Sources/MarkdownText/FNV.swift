/// The hash FNV-1a of 64 bits: quick for short texts; one pair of texts in 10¹⁹ has the same.
package struct FNV {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes eight bytes as one, and brings what came of them down again, for what is multiplied only
  /// moves up.
  private mutating func combine(_ eight: UInt64) {
    value = (value ^ eight) &* 0x100_0000_01B3
    value ^= value >> 32
  }

  /// A hash of a text after the same manner, eight bytes at a time: another one than that of its
  /// bytes one by one.
  package static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = FNV()
      var index = 0
      while bytes.count - index >= 8 {
        hash.combine(
          UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += 8
      }
      var rest = UInt64(bytes.count)
      for byte in bytes[index...] { rest = rest << 8 | UInt64(byte) }
      hash.combine(rest)
      return hash.value
    }
  }
}
