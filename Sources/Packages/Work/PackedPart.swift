internal import CZlib
internal import Hashing

/// A part of an entry, packed in a way that lets others follow it.
///
/// DEFLATE data is a row of blocks, the last of which says that it is (RFC 1951, 3.2.3). Of a part
/// none says so, and an empty block (3.2.4) fills its last byte.
struct PackedPart: Sendable {
  let bytes: [UInt8]
  /// The size unpacked.
  let size: Int
  /// The checksum of the unpacked bytes.
  let checksum: UInt32
}

extension PackedPart {
  init(_ bytes: [UInt8], with deflater: Deflater) {
    self.init(
      bytes: Self.open(deflater.deflated(bytes), size: bytes.count), size: bytes.count,
      checksum: CRC32.checksum(of: bytes))
  }

  /// DEFLATE data that goes on.
  private static func open(_ deflated: [UInt8], size: Int) -> [UInt8] {
    let (lastBlock, end) = blocks(of: deflated, size: size)
    var open = deflated
    open[lastBlock / 8] &= ~(1 << UInt8(lastBlock % 8))
    // The header of a stored block is three bits, zero as what fills a byte is.
    let room = open.count * 8 - end
    return open + (room < 3 ? [0] : []) + [0x00, 0x00, 0xFF, 0xFF]
  }

  /// The bits at which the last block begins and ends.
  private static func blocks(of deflated: [UInt8], size: Int) -> (lastBlock: Int, end: Int) {
    var stream = z_stream()
    let size32 = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size32) == Z_OK else {
      preconditionFailure("no memory to unpack")
    }
    defer { inflateEnd(&stream) }
    var lastBlock = 0
    // zlib takes its input as what may be written, and leaves it alone.
    var input = deflated
    return withUnsafeTemporaryAllocation(byteCount: max(size, 1), alignment: 16) { output in
      input.withUnsafeMutableBytes { input in
        stream.next_in = input.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
        stream.avail_out = uInt(output.count)
        while true {
          guard inflate(&stream, Z_BLOCK) == Z_OK, stream.data_type & 128 != 0 else {
            preconditionFailure("libdeflate wrote what zlib cannot read")
          }
          let place = Int(stream.total_in) * 8 - Int(stream.data_type & 63)
          if stream.data_type & 64 != 0 { return (lastBlock, place) }
          lastBlock = place
        }
      }
    }
  }
}

extension PreparedEntry {
  /// Parts one behind the other.
  init(_ parts: [PackedPart]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(2) { $0 + $1.bytes.count })
    for part in parts { bytes += part.bytes }
    bytes += [0x03, 0x00]  // a last block with nothing in it
    self.init(
      method: .deflated, body: .bytes(bytes[...]), size: UInt64(parts.reduce(0) { $0 + $1.size }),
      checksum: parts.reduce(0) {
        UInt32(crc32_combine(uLong($0), uLong($1.checksum), $1.size))
      })
  }
}
