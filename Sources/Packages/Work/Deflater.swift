internal import CDeflate
internal import Synchronization

/// Compresses bytes for one thread at a time.
final class Deflater {
  /// Level 9 takes up to 7 % longer and writes 0.3 % less on text.
  private static let level: Int32 = 6

  private let compressor: LibdeflateCompressor
  private var output = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  init() {
    compressor = Self.spare.withLock { $0.popLast() } ?? LibdeflateCompressor(level: Self.level)
  }

  deinit {
    output.deallocate()
    Self.spare.withLock { [compressor] in $0.append(compressor) }
  }

  /// Compressors that nobody uses now: each is hundreds of kilobytes, which a run that writes many
  /// packages would have made and cleared for every one.
  private static let spare = Mutex<[LibdeflateCompressor]>([])

  /// Bytes as DEFLATE data (RFC 1951), or nothing if they do not get smaller.
  func smaller(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.count > 1 ? deflated(bytes, within: bytes.count - 1) : nil
  }

  /// Bytes as DEFLATE data, whatever its size.
  func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_deflate_compress_bound(compressor.handle, bytes.count)
    guard let deflated = deflated(bytes, within: bound) else {
      preconditionFailure("libdeflate wrote more than it may")
    }
    return deflated
  }

  private func deflated(_ bytes: [UInt8], within limit: Int) -> [UInt8]? {
    if output.count < limit {
      output.deallocate()
      output = .allocate(byteCount: limit, alignment: 16)
    }
    let size = bytes.withUnsafeBytes {
      libdeflate_deflate_compress(
        compressor.handle, $0.baseAddress, $0.count, output.baseAddress, limit)
    }
    return size == 0 ? nil : Array(output[..<size])
  }
}

/// A compressor of libdeflate, for one thread at a time.
private final class LibdeflateCompressor: @unchecked Sendable {
  let handle: OpaquePointer

  init(level: Int32) {
    guard let handle = libdeflate_alloc_compressor(level) else {
      preconditionFailure("no memory for a compressor")
    }
    self.handle = handle
  }

  deinit { libdeflate_free_compressor(handle) }
}
