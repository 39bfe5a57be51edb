internal import Glibc
internal import Hashing

/// A file in a partial folder, written once and hashed on the way.
final class NewFile {
  private let descriptor: Int32

  /// The path by which messages call the file.
  private let shownPath: String

  private let stream = SHA256Stream()

  /// The bytes written so far.
  private(set) var size: UInt64 = 0

  /// Makes a file that is not there yet.
  init(_ path: String, shownAs shownPath: String) throws(PackageError) {
    self.shownPath = shownPath
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Writes the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(count == 0 ? ENOSPC : errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    stream.update(bytes)
    size += UInt64(bytes.count)
  }

  /// Writes the next bytes.
  func write(_ bytes: [UInt8]) throws(PackageError) {
    let result = bytes.withUnsafeBytes { raw in
      Result { () throws(PackageError) in try write(raw) }
    }
    try result.get()
  }

  /// Gives the hash of all that was written.
  func finish() -> String {
    stream.finish().hex
  }

  private func failure(_ errno: Int32) -> PackageError {
    PackageError(.write, "cannot write \(shownPath)", path: shownPath, errno: errno)
  }
}
