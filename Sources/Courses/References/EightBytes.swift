/// Looks through texts eight bytes at a time.
enum EightBytes {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let high = each &* 0x80

  /// How many bytes are spaces, line ends or other controls.
  static func countSpaces(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var count = 0
    var index = 0
    while bytes.count - index >= 8 {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let others = (eight & ~high) &+ each &* UInt64(0x80 - 0x21) | eight
      count += (~others & high).nonzeroBitCount
      index += 8
    }
    return count + bytes[index...].count { $0 <= 0x20 }
  }

  /// Calls `body` for the start of each word of ASCII letters until it returns false.
  @inline(__always)
  static func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    let raw = UnsafeRawBufferPointer(bytes)
    // The highest bit of a byte for a letter; the letter before the eight bytes at hand.
    var before: UInt64 = 0
    var index = 0
    while index < bytes.count {
      var eight: UInt64 = 0
      if bytes.count - index >= 8 {
        eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      } else {
        for rest in (index..<bytes.count).reversed() { eight = eight << 8 | UInt64(bytes[rest]) }
      }
      let letters = letters(of: eight)
      var starts = letters & ~(letters << 8 | before)
      while starts != 0 {
        guard body(index + starts.trailingZeroBitCount / 8) else { return }
        starts &= starts &- 1
      }
      before = letters >> 56
      index += 8
    }
  }

  /// The highest bit of each byte that is a letter.
  private static func letters(of eight: UInt64) -> UInt64 {
    let small = (eight | each &* 0x20) & ~high
    let fromA = small &+ each &* UInt64(0x80 - 0x61)
    let behindZ = small &+ each &* UInt64(0x80 - 0x7B)
    return fromA & ~behindZ & ~eight & high
  }
}
