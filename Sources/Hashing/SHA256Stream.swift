internal import CCrypto

/// Computes the SHA-256 of bytes that come in pieces.
package final class SHA256Stream {
  /// The algorithm, looked up once: libcrypto searches its providers at every look-up.
  private nonisolated(unsafe) static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  private let context: OpaquePointer

  /// Begins with no bytes.
  package init() {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a hash") }
    self.context = context
    let isBegun = EVP_DigestInit_ex2(context, Self.algorithm, nil) == 1
    precondition(isBegun, "libcrypto offers no SHA-256")
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Takes the next piece.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let isTaken = EVP_DigestUpdate(context, start, bytes.count) == 1
    precondition(isTaken, "libcrypto refused bytes to hash")
  }

  /// Gives the 32 bytes of the hash and begins anew.
  package func finish() -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      var length: UInt32 = 0
      let isFinished = EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1
      precondition(isFinished && length == 32, "libcrypto gave no SHA-256")
      count = 32
    }
    let isBegun = EVP_DigestInit_ex2(context, Self.algorithm, nil) == 1
    precondition(isBegun, "libcrypto offers no SHA-256")
    return digest
  }
}
