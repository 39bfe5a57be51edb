/// An entry that is ready to be copied into an archive.
struct PreparedEntry: Sendable {
  /// How the bytes lie in the archive.
  enum Method: Sendable {
    /// As they are.
    case stored
    /// Compressed already.
    case deflated
    /// As they are, to be compressed by the archive library as it copies them.
    case compressedLater
  }

  /// Where the bytes are.
  enum Body: Sendable {
    case bytes(ArraySlice<UInt8>)
    /// A file that is read when it is written.
    case file(path: String)
  }

  let method: Method
  let body: Body

  /// The size unpacked.
  let size: UInt64

  /// The checksum of the unpacked bytes; of a file it is known only once it was read.
  let checksum: UInt32?

  /// The bytes that have to be held until the entry is written.
  var heldSize: Int {
    if case .bytes(let bytes) = body { bytes.count } else { 0 }
  }
}

extension PreparedEntry {
  /// The size packed, as far as it is known before the entry is written.
  var sizeInArchive: UInt64 {
    if case .bytes(let bytes) = body { UInt64(bytes.count) } else { size }
  }

  /// The same entry after its bytes went into the archive; `read` is the checksum of a file.
  func withoutBytes(checksum read: UInt32?) -> PreparedEntry {
    PreparedEntry(method: method, body: .bytes([]), size: size, checksum: checksum ?? read)
  }
}
