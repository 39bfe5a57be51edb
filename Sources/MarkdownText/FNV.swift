/// The hash FNV-1a of 64 bits: quick for short texts; one pair of texts in 10¹⁹ has the same.
package struct FNV {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash of a text.
  package static func hash(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var hash = FNV()
      for byte in bytes { hash.combine(byte) }
      return hash.value
    }
  }
}
