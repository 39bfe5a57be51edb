internal import Glibc
internal import Hashing

/// Hashes of files, however large.
enum FileDigest {
  /// The size in bytes and the SHA-256 of a file.
  static func of(_ path: String) throws(CommandFailure) -> (size: UInt64, sha256: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure("read", path: path, errno: errno) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { piece.deallocate() }
    let stream = SHA256Stream()
    var size: UInt64 = 0
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure("read", path: path, errno: errno) }
      guard count > 0 else { return (size, stream.finish().hex) }
      stream.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      size += UInt64(count)
    }
  }
}
