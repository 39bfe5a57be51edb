internal import Glibc
internal import Hashing

/// A file that is read in pieces of 1 MB, however big it is.
final class FilePieces {
  static let pieceSize = 1 << 20

  let path: String
  private let descriptor: Int32
  private let expectedSize: UInt64
  private let buffer: UnsafeMutableRawBufferPointer

  /// The bytes read so far.
  private(set) var count: UInt64 = 0

  /// The checksum of the bytes read so far.
  private(set) var checksum: UInt32 = 0

  /// Opens a file that has to be of a size.
  init(path: String, size: UInt64) throws(PackageError) {
    self.path = path
    expectedSize = size
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    buffer = .allocate(byteCount: Int(min(size + 1, UInt64(Self.pieceSize))), alignment: 16)
    guard descriptor >= 0 else { throw failure(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw PackageError(.read, "cannot read \(path): it is not a file", path: path)
    }
    guard UInt64(status.st_size) == size else { throw change }
  }

  deinit {
    buffer.deallocate()
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Reads the next piece, which stays until the one after it is read; it is empty at the end.
  func next() throws(PackageError) -> UnsafeRawBufferPointer {
    var length = 0
    while length < buffer.count {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[length...])
      let got = read(descriptor, room.baseAddress, room.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure(errno) }
      if got == 0 { break }
      length += got
    }
    let piece = UnsafeRawBufferPointer(rebasing: buffer[..<length])
    count += UInt64(length)
    guard count <= expectedSize, length > 0 || count == expectedSize else { throw change }
    checksum = CRC32.checksum(of: piece, continuing: checksum)
    return piece
  }

  /// Reads a whole file.
  static func bytes(of path: String, size: UInt64) throws(PackageError) -> [UInt8] {
    let pieces = try FilePieces(path: path, size: size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size))
    while case let piece = try pieces.next(), !piece.isEmpty {
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  private var change: PackageError {
    PackageError(.read, "cannot read \(path): it changed while it was read", path: path)
  }

  private func failure(_ errno: Int32) -> PackageError {
    PackageError(.read, "cannot read \(path)", path: path, errno: errno)
  }
}
