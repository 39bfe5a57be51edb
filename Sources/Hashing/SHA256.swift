/// The hash by which packages, pages and records are told apart.
package enum SHA256 {
  /// Computes the 32 bytes of the hash.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    let stream = SHA256Stream()
    bytes.withUnsafeBytes { stream.update($0) }
    return stream.finish()
  }

  /// Computes the hash as 64 hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String {
    Hexadecimal.lower(digest(of: bytes))
  }

  /// Computes the hash of a text's UTF-8 as 43 characters of base64url.
  package static func base64URL(of text: String) -> String {
    Base64URL.encode(digest(of: Array(text.utf8)))
  }
}
