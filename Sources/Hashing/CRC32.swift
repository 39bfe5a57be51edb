internal import CDeflate

/// The checksum of zip entries, known as CRC-32/ISO-HDLC.
package enum CRC32 {
  /// Computes the checksum of bytes.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { checksum(of: $0) }
  }

  /// Computes the checksum of raw bytes, going on from the checksum of what came before them.
  package static func checksum(
    of bytes: UnsafeRawBufferPointer, continuing checksum: UInt32 = 0
  ) -> UInt32 {
    // libdeflate takes a missing buffer as the wish for the first value.
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return checksum }
    return libdeflate_crc32(checksum, start, bytes.count)
  }
}
