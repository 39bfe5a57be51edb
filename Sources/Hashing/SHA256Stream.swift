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

  /// Gives the 32 bytes of the hash and begins anew.
  package func finish() -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let isFinished = SHA256_Final(buffer.baseAddress, &context) == 1
      precondition(isFinished, "libcrypto gave no SHA-256")
      count = 32
    }
    begin()
    return digest
  }
}
