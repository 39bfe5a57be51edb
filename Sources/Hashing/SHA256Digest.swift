/// A SHA-256, held in place: its text takes four times as much.
package struct SHA256Digest: Hashable, Sendable {
  package static let byteCount = 32

  private let words: SIMD4<UInt64>

  /// Computes the hash of bytes.
  package init(of bytes: some Collection<UInt8>) {
    let stream = SHA256Stream()
    stream.update(bytes)
    self = stream.finish()
  }

  /// Computes the hash of a text's UTF-8.
  package init(of text: String) {
    let stream = SHA256Stream()
    stream.update(text)
    self = stream.finish()
  }

  /// Takes the bytes of a hash; nil for another number of them.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes { SHA256Digest($0) }
  }

  /// Takes what ``hex`` gave; nil for anything else.
  package init?(hex: ArraySlice<UInt8>) {
    let digest = withUnsafeTemporaryAllocation(byteCount: Self.byteCount, alignment: 8) { bytes in
      Hexadecimal.read(hex, into: bytes) ? SHA256Digest(UnsafeRawBufferPointer(bytes)) : nil
    }
    guard let digest else { return nil }
    self = digest
  }

  /// Takes as many bytes as there have to be.
  init(_ bytes: UnsafeRawBufferPointer) { words = bytes.loadUnaligned(as: SIMD4<UInt64>.self) }

  /// The bytes of the hash in their order.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// The same where they lie.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: words, body)
  }

  /// The hash as 64 hexadecimal digits.
  package var hex: String { Hexadecimal.lower(bytes) }
}
