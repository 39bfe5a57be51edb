internal import CCrypto

/// Computes the SHA-256 of bytes that come in pieces.
package final class SHA256Stream {
  private var context = SHA256_CTX()

  /// Begins with no bytes.
  package init() { begin() }

  private func begin() {
    let isBegun = SHA256_Init(&context) == 1
    precondition(isBegun, "libcrypto offers no SHA-256")
  }

  /// Takes the next piece.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let isTaken = SHA256_Update(&context, start, bytes.count) == 1
    precondition(isTaken, "libcrypto refused bytes to hash")
  }

  /// Takes a text's UTF-8 as the next piece.
  package func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// Takes the bytes of a hash as the next piece.
  package func update(_ digest: SHA256Digest) { digest.withBytes { update($0) } }

  /// Takes the next piece.
  package func update(_ bytes: some Collection<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable {
      update(UnsafeRawBufferPointer($0))
    }
    if isTaken == nil { Array(bytes).withUnsafeBytes { update($0) } }
  }

  /// Gives the hash and begins anew.
  package func finish() -> SHA256Digest {
    defer { begin() }
    return withUnsafeTemporaryAllocation(byteCount: SHA256Digest.byteCount, alignment: 8) {
      digest in
      let start = digest.baseAddress?.assumingMemoryBound(to: UInt8.self)
      let isFinished = SHA256_Final(start, &context) == 1
      precondition(isFinished, "libcrypto gave no SHA-256")
      return SHA256Digest(UnsafeRawBufferPointer(digest))
    }
  }
}
