internal import CDeflate
internal import Dispatch
internal import Hashing
internal import Synchronization

/// Unpacks every entry of an archive, on all cores, to see that it is whole.
package enum ZipProof {
  /// Larger entries are unpacked piece by piece by the archive library.
  private static let largest: UInt64 = 16 << 20

  /// About so much is unpacked in all, as a package may hold a few entries that unpack to far more.
  private static let most: UInt64 = 16 << 30

  /// The entries that cannot be unpacked, by their position, with the reason.
  ///
  /// Those that are encrypted or packed in other ways are passed over, for nobody can tell of them,
  /// and so are those that share the data of others.
  package static func damages(in directory: ZipDirectory, path: String) throws(PackageError)
    -> [(position: Int, reason: String)]
  {
    let file = try ZipFile(path: path)
    let found = Mutex<[(position: Int, reason: String)]>([])
    let entries = directory.entries
    let shared = directory.overlapping
    let unpacked = Atomic<UInt64>(0)
    let large = Mutex<[Int]>([])
    let workers = 4
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let unpacker = Unpacker()
      for position in stride(from: worker, to: entries.count, by: workers) {
        guard !shared.contains(position),
          unpacked.add(min(entries[position].header.size, most), ordering: .relaxed).newValue < most
        else { continue }
        if isLargeAndPacked(entries[position], in: file) {
          large.withLock { $0.append(position) }
        } else if let reason = damage(of: entries[position], in: file, unpacker) {
          found.withLock { $0.append((position, reason)) }
        }
      }
    }
    let later = large.withLock(\.self).sorted()
    if !later.isEmpty {
      // What the library refuses to open has told of other faults already.
      let reader = try? ZipReader(path: path)
      for position in later {
        guard let reader, reader.names.count == entries.count,
          let reason = reader.damage(at: position, size: entries[position].header.size)
        else { continue }
        found.withLock { $0.append((position, reason)) }
      }
    }
    return found.withLock { $0.sorted { $0.position < $1.position } }
  }

  /// Whether it is the archive library's to unpack.
  ///
  /// A size beyond what deflate can do is a lie that the data tell of sooner.
  private static func isLargeAndPacked(_ entry: ZipEntry, in file: ZipFile) -> Bool {
    let header = entry.header
    let isLarge = max(header.size, header.compressedSize) > largest
    return isLarge && header.method == 8 && !entry.isEncrypted
      && entry.end.map { $0 <= file.size } == true && header.size / 1032 <= header.compressedSize
  }

  private static func damage(of entry: ZipEntry, in file: ZipFile, _ unpacker: Unpacker)
    -> String?
  {
    let header = entry.header
    guard !entry.isEncrypted, [0, 8].contains(header.method), let end = entry.end else {
      return nil
    }
    guard end <= file.size else { return "its data go beyond the file" }
    if header.method == 0, header.size != header.compressedSize {
      return "it is stored and has two sizes"
    }
    let begin = end - header.compressedSize
    if header.method == 0, header.size > largest {
      return storedDamage(of: header, in: file, from: begin)
    }
    guard max(header.size, header.compressedSize) <= largest else {
      return "its data cannot unpack to so much"
    }
    guard let packed = try? file.bytes(at: begin, count: Int(header.compressedSize)) else {
      return "it cannot be read"
    }
    let checksum =
      header.method == 0
      ? CRC32.checksum(of: packed.bytes)
      : unpacker.checksum(of: packed.bytes, size: Int(header.size))
    guard let checksum else { return "its data are damaged" }
    return checksum == header.checksum ? nil : "CRC error"
  }

  private static func storedDamage(
    of header: ZipEntry.Header, in file: ZipFile, from begin: UInt64
  ) -> String? {
    var checksum: UInt32 = 0
    var place = begin
    let end = begin + header.compressedSize
    while place < end {
      let count = Int(min(1 << 20, end - place))
      guard let piece = try? file.bytes(at: place, count: count), piece.count == count else {
        return "it cannot be read"
      }
      checksum = piece.bytes.withUnsafeBytes { libdeflate_crc32(checksum, $0.baseAddress, count) }
      place += UInt64(count)
    }
    return checksum == header.checksum ? nil : "CRC error"
  }
}

/// A decompressor with the room that it unpacks into.
private final class Unpacker {
  private let handle: OpaquePointer
  private var output = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init() {
    guard let handle = libdeflate_alloc_decompressor() else {
      preconditionFailure("no memory for a decompressor")
    }
    self.handle = handle
  }

  deinit {
    libdeflate_free_decompressor(handle)
    output.deallocate()
  }

  /// The checksum of what bytes unpack to; nil where that has not this size.
  func checksum(of bytes: [UInt8], size: Int) -> UInt32? {
    // No deflate data unpack to more: a size beyond it is a lie that must cost nothing.
    guard size <= 1032 * bytes.count + 1032 else { return nil }
    if output.count < size || output.baseAddress == nil {
      output.deallocate()
      output = .allocate(byteCount: max(size, 1), alignment: 16)
    }
    let result = bytes.withUnsafeBytes {
      libdeflate_deflate_decompress(
        handle, $0.baseAddress, $0.count, output.baseAddress, size, nil)
    }
    guard result == LIBDEFLATE_SUCCESS else { return nil }
    return libdeflate_crc32(0, output.baseAddress, size)
  }
}
