internal import Hashing

/// A hash of texts, none of which can run into the next.
struct TextHash {
  private let stream = SHA256Stream()

  func add(_ texts: String...) {
    for text in texts {
      stream.update(text)
      withUnsafeBytes(of: UInt8(0)) { stream.update($0) }
    }
  }

  func finish() -> String { stream.finish().hex }
}
