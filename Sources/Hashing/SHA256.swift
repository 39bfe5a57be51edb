/// The hash by which packages, pages and records are told apart.
package enum SHA256 {
  /// Computes the hash as 64 hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String { SHA256Digest(of: bytes).hex }

  /// Computes the hash of a text's UTF-8 as 43 characters of base64url.
  package static func base64URL(of text: String) -> String {
    Base64URL.encode(SHA256Digest(of: text).bytes)
  }

  /// The first characters of that.
  package static func base64URL(of text: String, prefix length: Int) -> String {
    // Each character stands for six bits.
    let bytes = SHA256Digest(of: text).bytes.prefix((length * 6 + 7) / 8)
    return String(Base64URL.encode(Array(bytes)).prefix(length))
  }
}
