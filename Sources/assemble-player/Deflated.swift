import CDeflate

/// Bytes as DEFLATE data.
///
/// Every package carries them, and they are packed once for all: so at the level that takes longest.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(12) else {
    fatalError("no memory for a compressor")
  }
  defer { libdeflate_free_compressor(compressor) }
  let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
  let deflated = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
    count = libdeflate_deflate_compress(
      compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
  }
  // Packages store what does not get smaller, and would have to be told.
  guard !deflated.isEmpty, deflated.count < bytes.count else {
    fatalError("a file of the player does not get smaller")
  }
  return deflated
}
