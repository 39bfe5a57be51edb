internal import Glibc

/// The growing bytes of an archive: written through a buffer, patched wherever asked.
///
/// The archive library writes small pieces and goes back to each entry's header once its checksum
/// is known; most headers are still in the buffer then.
final class ArchiveOutput {
  private static let bufferSize = 256 << 10

  private let file: PartialFile
  private let hash: TrailingHash
  private var buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: bufferSize, alignment: 16)

  /// Where in the file the buffer's bytes belong, and how many there are.
  private var bufferStart: UInt64 = 0
  private var bufferCount = 0

  /// Where the next byte goes.
  var position: UInt64 = 0

  /// The bytes of the archive so far.
  var size: UInt64 { bufferStart + UInt64(bufferCount) }

  /// The bytes at the beginning that should not be written again, and how many of them are known to be
  /// in the file.
  private var settled: UInt64 = 0
  private var announced: UInt64 = 0

  init(to file: PartialFile, hash: TrailingHash) {
    self.file = file
    self.hash = hash
  }

  deinit {
    buffer.deallocate()
  }

  /// Writes bytes at the position and moves it behind them.
  func write(_ bytes: UnsafeRawBufferPointer) throws(PackageError) {
    if position < settled { hash.spoil() }
    var rest = bytes
    while !rest.isEmpty {
      let count = position < bufferStart ? try patch(rest) : try fill(rest)
      position += UInt64(count)
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Says that all bytes so far stay as they are.
  func settle() {
    settled = size
    announce()
  }

  private func announce() {
    let offset = min(settled, bufferStart)
    guard offset > announced else { return }
    announced = offset
    hash.advance(to: offset)
  }

  /// Writes what the buffer holds.
  func flush() throws(PackageError) {
    guard bufferCount > 0 else { return }
    try put(UnsafeRawBufferPointer(rebasing: buffer[..<bufferCount]), at: bufferStart)
    buffer = hash.exchange(buffer, count: bufferCount, at: bufferStart)
    bufferStart += UInt64(bufferCount)
    bufferCount = 0
    announce()
  }

  /// Writes over bytes that are in the file already, and says how many those were.
  private func patch(_ bytes: UnsafeRawBufferPointer) throws(PackageError) -> Int {
    let count = Int(min(UInt64(bytes.count), bufferStart - position))
    let patch = UnsafeRawBufferPointer(rebasing: bytes[..<count])
    try put(patch, at: position)
    hash.patch(patch, at: position)
    return count
  }

  /// Copies bytes into the buffer, and says how many found room.
  private func fill(_ bytes: UnsafeRawBufferPointer) throws(PackageError) -> Int {
    if position == bufferStart + UInt64(buffer.count) { try flush() }
    let offset = Int(position - bufferStart)
    let count = min(bytes.count, buffer.count - offset)
    UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + count])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    bufferCount = max(bufferCount, offset + count)
    return count
  }

  private func put(_ bytes: UnsafeRawBufferPointer, at start: UInt64) throws(PackageError) {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = pwrite(
        file.descriptor, rest.baseAddress, rest.count, off_t(start) + off_t(written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw file.failure(count == 0 ? ENOSPC : errno) }
      written += count
    }
  }
}
