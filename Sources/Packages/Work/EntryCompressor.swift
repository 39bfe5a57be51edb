internal import CDeflate
internal import Hashing

/// Makes entries ready, one after another, on one thread.
final class EntryCompressor {
  /// Media above this size is read piece by piece when it is written.
  private static let storedLimit: UInt64 = 1 << 20

  /// Files above this size that compress are left to the archive library, which needs them
  /// in pieces only.
  private static let deflatedLimit: UInt64 = 16 << 20

  /// Level 9 takes up to 7 % longer and writes 0.3 % less on text.
  private static let level: Int32 = 6

  private let compressor: OpaquePointer
  private var output = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init() {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else {
      preconditionFailure("no memory for a compressor")
    }
    self.compressor = compressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    output.deallocate()
  }

  /// Reads or makes an entry's bytes and compresses them if that helps.
  func prepare(_ entry: PackageEntry) throws(PackageError) -> PreparedEntry {
    let isMedia = CompressedMedia.includes(entry.name)
    if case .file(let path, let size) = entry.content,
      size > (isMedia ? Self.storedLimit : Self.deflatedLimit)
    {
      return PreparedEntry(
        method: isMedia ? .stored : .compressedLater, body: .file(path: path), size: size,
        checksum: nil)
    }
    if case .shared(let shared) = entry.content {
      return shared.prepared { prepare($0, isMedia: isMedia) }
    }
    return prepare(try entry.bytes(), isMedia: isMedia)
  }

  private func prepare(_ bytes: [UInt8], isMedia: Bool) -> PreparedEntry {
    let compressed = isMedia ? nil : compress(bytes)
    return PreparedEntry(
      method: compressed == nil ? .stored : .deflated, body: .bytes(compressed ?? bytes),
      size: UInt64(bytes.count), checksum: CRC32.checksum(of: bytes))
  }

  /// Compresses bytes, or gives nothing if they do not get smaller.
  private func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 1 else { return nil }
    if output.count < bytes.count {
      output.deallocate()
      output = .allocate(byteCount: bytes.count, alignment: 16)
    }
    let size = bytes.withUnsafeBytes {
      libdeflate_deflate_compress(
        compressor, $0.baseAddress, $0.count, output.baseAddress, bytes.count - 1)
    }
    return size == 0 ? nil : Array(output[..<size])
  }
}
