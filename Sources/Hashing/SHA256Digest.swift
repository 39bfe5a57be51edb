/// A SHA-256 where thousands are held: its text takes four times as much.
package struct SHA256Digest: Hashable, Sendable {
  package static let byteCount = 32

  private let words: SIMD4<UInt64>

  /// Computes the hash of bytes.
  package init(of bytes: [UInt8]) {
    let digest = SHA256.digest(of: bytes)
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Computes the hash of a text's UTF-8.
  package init(of text: String) {
    let stream = SHA256Stream()
    stream.update(text)
    words = stream.finish().withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Takes what ``bytes`` gave; nil for another number of bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    words = Array(bytes).withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// Takes what ``hex`` gave; nil for anything else.
  package init?(hex: some Collection<UInt8>) {
    guard let bytes = Hexadecimal.bytes(of: hex) else { return nil }
    self.init(bytes)
  }

  /// The bytes of the hash in their order.
  package var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// The hash as 64 hexadecimal digits.
  package var hex: String { Hexadecimal.lower(bytes) }
}
