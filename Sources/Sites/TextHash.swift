internal import Hashing

/// A hash of texts and hashes, whose order decides which is which; no text can run into the next.
struct TextHash {
  private let stream = SHA256Stream()

  func add(_ texts: String...) {
    for text in texts {
      stream.update(text)
      withUnsafeBytes(of: UInt8(0)) { stream.update($0) }
    }
  }

  /// Hashes are of one length.
  func add(_ digest: SHA256Digest) { stream.update(digest) }

  func finish() -> String { stream.finish().hex }
}
