internal import CDeflate
internal import Synchronization

/// Compresses bytes for one thread at a time.
final class Deflater {
  /// Compressors, made when they are needed.
  private var compressors: [Effort: LibdeflateCompressor] = [:]
  private var output = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  deinit {
    output.deallocate()
    Self.spare.withLock { [compressors] in
      for (effort, compressor) in compressors { $0[effort, default: []].append(compressor) }
    }
  }

  /// How hard it is worth to try.
  enum Effort: Int32 {
    /// Text that is made anew whenever a course is edited: a fifth less time than the level above, and
    /// 0.2 to 0.5 % more bytes of documents and handouts.
    case usual = 5
    /// Text of hundreds of kilobytes, where more is found: 2 % less in two thirds more time; what is above
    /// takes twice as long.
    case large = 7
    /// Small files that courses bring along, and that later builds find packed.
    case small = 8
  }

  /// Compressors that nobody uses now: each is hundreds of kilobytes, which a run that writes many
  /// packages would have made and cleared for every one.
  private static let spare = Mutex<[Effort: [LibdeflateCompressor]]>([:])

  private func compressor(_ effort: Effort) -> LibdeflateCompressor {
    if let compressor = compressors[effort] { return compressor }
    let compressor =
      Self.spare.withLock { $0[effort]?.popLast() } ?? LibdeflateCompressor(level: effort.rawValue)
    compressors[effort] = compressor
    return compressor
  }

  /// Bytes as DEFLATE data (RFC 1951), or nothing if they do not get smaller.
  func smaller(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
    bytes.count > 1 ? deflated(bytes, effort, within: bytes.count - 1) : nil
  }

  /// Bytes as DEFLATE data, whatever its size.
  func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_deflate_compress_bound(compressor(.usual).handle, bytes.count)
    guard let deflated = deflated(bytes, .usual, within: bound) else {
      preconditionFailure("libdeflate wrote more than it may")
    }
    return deflated
  }

  private func deflated(_ bytes: [UInt8], _ effort: Effort, within limit: Int) -> [UInt8]? {
    if output.count < limit {
      output.deallocate()
      output = .allocate(byteCount: limit, alignment: 16)
    }
    let compressor = compressor(effort)
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
