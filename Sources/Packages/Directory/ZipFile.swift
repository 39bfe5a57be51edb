internal import Glibc

/// A file, or what would be in one, that is read at places.
struct ZipFile: Sendable {
  let path: String
  let size: UInt64
  private let content: Content

  private enum Content: Sendable {
    case memory([UInt8])
    case disk(Descriptor)
  }

  init(path: String) throws(PackageError) {
    let descriptor = try Descriptor(path: path)
    self.path = path
    size = try descriptor.size(path)
    content = .disk(descriptor)
  }

  init(bytes: [UInt8], path: String) {
    self.path = path
    size = UInt64(bytes.count)
    content = .memory(bytes)
  }

  /// The bytes at a place; fewer at the end of the file.
  func bytes(at offset: UInt64, count: Int) throws(PackageError) -> ZipBytes {
    guard offset < size, count > 0 else { return ZipBytes([]) }
    let wanted = Int(min(UInt64(count), size - offset))
    switch content {
    case .memory(let bytes): return ZipBytes(Array(bytes[Int(offset)..<Int(offset) + wanted]))
    case .disk(let descriptor): return try descriptor.bytes(at: offset, count: wanted, path)
    }
  }
}

/// Where an entry lies in an archive.
struct ZipPlace: Sendable {
  /// Where its own header begins.
  let offset: UInt64
  /// The bytes behind that header.
  let size: UInt64
  /// How long its name is in the archive's directory.
  let nameLength: Int

  init(of entry: ZipEntry) {
    offset = entry.offset
    size = entry.header.compressedSize
    nameLength = entry.header.name.bytes.count
  }
}

extension ZipFile {
  /// The bytes of an entry as they lie in the archive; nil where they do not lie there.
  func data(at place: ZipPlace) throws(PackageError) -> ArraySlice<UInt8>? {
    let size = Int(place.size)
    // Names and extra fields of both headers are mostly as long.
    let guess = Self.fixedHeaderSize + place.nameLength + 64
    let whole = try bytes(at: place.offset, count: guess + size)
    guard let start = Self.headerSize(in: whole) else { return nil }
    if let part = whole.slice(at: start, count: size) { return part }
    return try bytes(at: place.offset + UInt64(start), count: size).slice(at: 0, count: size)
  }

  /// Where these bytes begin.
  func start(of place: ZipPlace) throws(PackageError) -> UInt64? {
    let header = try bytes(at: place.offset, count: Self.fixedHeaderSize)
    return Self.headerSize(in: header).map { place.offset + UInt64($0) }
  }

  private static let fixedHeaderSize = 30

  /// The size of the local header with which bytes begin (APPNOTE 4.3.7).
  private static func headerSize(in bytes: ZipBytes) -> Int? {
    guard bytes.number(UInt32.self, at: 0) == 0x0403_4B50,
      let nameLength = bytes.number(UInt16.self, at: 26),
      let extraLength = bytes.number(UInt16.self, at: 28)
    else { return nil }
    return fixedHeaderSize + Int(nameLength) + Int(extraLength)
  }
}

/// An open file.
private final class Descriptor: Sendable {
  private let number: Int32

  init(path: String) throws(PackageError) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      throw PackageError(.read, "cannot read \(path)", path: path, errno: errno)
    }
  }

  deinit { close(number) }

  func size(_ path: String) throws(PackageError) -> UInt64 {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PackageError(.read, "\(path) is no file", path: path)
    }
    return UInt64(status.st_size)
  }

  func bytes(at offset: UInt64, count wanted: Int, _ path: String) throws(PackageError) -> ZipBytes
  {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted, let start = buffer.baseAddress {
        let count = pread(number, start + filled, wanted - filled, off_t(offset) + off_t(filled))
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    if let failure { throw PackageError(.read, "cannot read \(path)", path: path, errno: failure) }
    return ZipBytes(bytes)
  }
}

/// Bytes in which numbers are little-endian; what lies outside is nil.
struct ZipBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func number<Number: FixedWidthInteger & UnsignedInteger>(_ type: Number.Type, at place: Int)
    -> Number?
  {
    let width = MemoryLayout<Number>.size
    guard place >= 0, place <= bytes.count - width else { return nil }
    return bytes.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
    }
  }

  func part(at place: Int, count: Int) -> [UInt8]? {
    slice(at: place, count: count).map(Array.init)
  }

  func slice(at place: Int, count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[place..<place + count]
  }
}
