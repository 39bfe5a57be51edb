/// Lines, and numbers and bytes of a known number between them.
struct KeptLines {
  private let kept: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { kept = bytes }

  /// What is not read yet.
  var rest: ArraySlice<UInt8> { kept[index...] }

  mutating func next() -> String? {
    guard let end = kept[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { index = end + 1 }
    return String(decoding: kept[index..<end], as: UTF8.self)
  }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= kept.count - index else { return nil }
    defer { index += count }
    return kept[index..<index + count]
  }

  /// A number of eight bytes, as ``bytes(of:)`` gives it.
  mutating func number() -> Int? {
    bytes(8).map { bytes in
      bytes.withUnsafeBytes { Int(truncatingIfNeeded: $0.loadUnaligned(as: UInt64.self)) }
    }
  }

  static func bytes(of number: Int) -> [UInt8] { withUnsafeBytes(of: UInt64(number)) { Array($0) } }
}
