internal import Glibc
internal import Hashing

/// A file that is read in pieces of 128 kB, however big it is.
final class FilePieces {
  // Small enough to be taken from memory that is used again, and to stay near the core.
  private static let pieceSize = 128 << 10

  let path: String
  private let descriptor: Int32
  private let expectedSize: UInt64
  /// Filled one after the other, the first again after the last.
  private let buffers: [UnsafeMutableRawBufferPointer]
  private var turn = 0

  /// The bytes read so far.
  private(set) var count: UInt64 = 0

  /// The checksum of the bytes read so far.
  private(set) var checksum: UInt32 = 0

  /// Opens a file that has to be of a size; so many of its pieces stay at a time.
  init(path: String, size: UInt64, held: Int = 1) throws(PackageError) {
    self.path = path
    expectedSize = size
    descriptor = try Self.open(path, size: size)
    let length = Int(min(size + 1, UInt64(Self.pieceSize)))
    buffers = (0..<held).map { _ in .allocate(byteCount: length, alignment: 16) }
  }

  deinit {
    for buffer in buffers { buffer.deallocate() }
    _ = close(descriptor)
  }

  /// Reads the next piece, which stays until as many more are read as are held; it is empty at the
  /// end.
  func next() throws(PackageError) -> UnsafeRawBufferPointer {
    let buffer = buffers[turn]
    turn = (turn + 1) % buffers.count
    var length = 0
    while length < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[length...])
      let got = read(descriptor, room.baseAddress, room.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw Self.failure(path, errno) }
      if got == 0 { break }
      length += got
    }
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<length])
    count += UInt64(length)
    guard count <= expectedSize, length > 0 || count == expectedSize else {
      throw Self.change(path)
    }
    checksum = CRC32.checksum(of: piece, continuing: checksum)
    return piece
  }

  /// Reads a whole file.
  static func bytes(of path: String, size: UInt64) throws(PackageError) -> [UInt8] {
    let descriptor = try open(path, size: size)
    defer { _ = close(descriptor) }
    var failed: Int32 = 0
    // There is room for a byte more, to notice a file that has grown.
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size) + 1) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    guard failed == 0 else { throw failure(path, failed) }
    guard bytes.count == Int(size) else { throw change(path) }
    return bytes
  }

  private static func open(_ path: String, size: UInt64) throws(PackageError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    do throws(PackageError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw failure(path, errno) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw PackageError(.read, "cannot read \(path): it is not a file", path: path)
      }
      guard UInt64(status.st_size) == size else { throw change(path) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    return descriptor
  }

  private static func change(_ path: String) -> PackageError {
    PackageError(.read, "cannot read \(path): it changed while it was read", path: path)
  }

  private static func failure(_ path: String, _ errno: Int32) -> PackageError {
    PackageError(.read, "cannot read \(path)", path: path, errno: errno)
  }
}
