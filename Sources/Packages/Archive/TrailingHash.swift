internal import Glibc
internal import Hashing

/// The hash of a growing file, computed behind the writer's back while it writes on.
///
/// The writer says how far the file is settled, and leaves some buffers with what it wrote, which saves
/// reading that again. Without a thread of its own the hash is computed at the end. If settled bytes are
/// written again after all, it is computed anew.
final class TrailingHash: @unchecked Sendable {
  /// How many buffers may wait; what they do not hold is read.
  private static let mostBuffers = 4

  private let descriptor: Int32
  private let monitor = Monitor()
  private var thread: WorkerThread?

  // Below here: touched by the thread, and by the owner once the thread has ended.
  private let stream = SHA256Stream()
  private var hashed: UInt64 = 0
  private var failure: Int32 = 0

  // Below here: touched inside the monitor alone; settled bytes in buffers are read outside of it.
  private var limit: UInt64 = 0
  private var isWhole = false
  private var isStopped = false
  private var isSpoilt = false
  /// In the order of the file.
  private var written: [WrittenBuffer] = []
  private var free: [UnsafeMutableRawBufferPointer] = []

  /// Begins with an empty file.
  init(of descriptor: Int32, inThread: Bool) {
    self.descriptor = descriptor
    thread = inThread ? WorkerThread { self.work() } : nil
  }

  deinit {
    for buffer in free + written.map(\.buffer) { buffer.deallocate() }
  }

  /// Tells that the file up to an offset is written and stays as it is.
  func advance(to offset: UInt64) {
    guard thread != nil else { return }
    monitor.withLock {
      limit = max(limit, offset)
      monitor.announce()
    }
  }

  /// Takes a buffer that begins with bytes of the file, and gives one to write into, which may be the
  /// same.
  func exchange(
    _ buffer: UnsafeMutableRawBufferPointer, count: Int, at start: UInt64
  ) -> UnsafeMutableRawBufferPointer {
    guard thread != nil else { return buffer }
    return monitor.withLock {
      guard written.count < Self.mostBuffers else { return buffer }
      written.append(WrittenBuffer(buffer: buffer, start: start, count: count))
      return free.popLast() ?? .allocate(byteCount: buffer.count, alignment: 16)
    }
  }

  /// Tells that other bytes were written in the place of some that are not settled.
  func patch(_ bytes: UnsafeRawBufferPointer, at start: UInt64) {
    monitor.withLock { for buffer in written { buffer.patch(bytes, at: start) } }
  }

  /// Tells that settled bytes changed.
  func spoil() {
    monitor.withLock { isSpoilt = true }
  }

  /// Waits until the whole file is hashed; gives the hexadecimal digits, or an `errno`.
  func finish(size: UInt64) -> (sha256: String, errno: Int32) {
    let isSpoilt = monitor.withLock {
      limit = size
      isWhole = true
      monitor.announce()
      return self.isSpoilt
    }
    join()
    if isSpoilt {
      _ = stream.finish()
      hashed = 0
      monitor.withLock {
        free += written.map(\.buffer)
        written = []
      }
    }
    // This hashes all that no thread has hashed.
    work()
    return (stream.finish().hex, failure)
  }

  /// Ends the thread; nothing happens after ``finish(size:)``.
  func stop() {
    monitor.withLock {
      isStopped = true
      monitor.announce()
    }
    join()
  }

  private func join() {
    thread?.join()
    thread = nil
  }

  private func work() {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { room.deallocate() }
    while failure == 0, let next = next() {
      switch next {
      case .bytes(let bytes):
        stream.update(bytes)
        hashed += UInt64(bytes.count)
      case .file(let limit): while hashed < limit, failure == 0 { hash(upTo: limit, by: room) }
      }
    }
  }

  /// What is to be hashed next.
  private enum Next {
    case bytes(UnsafeRawBufferPointer)
    /// What the file holds up to an offset.
    case file(UInt64)
  }

  private func next() -> Next? {
    monitor.withLock {
      while limit <= hashed, !isWhole, !isStopped { monitor.wait() }
      guard !isStopped, limit > hashed else { return nil }
      while let first = written.first, first.end <= hashed {
        free.append(written.removeFirst().buffer)
      }
      guard let first = written.first, first.start < limit else { return .file(limit) }
      return first.start <= hashed
        ? .bytes(first.bytes(hashed..<min(limit, first.end))) : .file(first.start)
    }
  }

  private func hash(upTo limit: UInt64, by buffer: UnsafeMutableRawBufferPointer) {
    let room = Int(min(UInt64(buffer.count), limit - hashed))
    let count = pread(descriptor, buffer.baseAddress, room, off_t(hashed))
    if count < 0, errno == EINTR { return }
    guard count > 0 else {
      failure = count < 0 ? errno : EIO
      return
    }
    stream.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    hashed += UInt64(count)
  }
}

/// Bytes of a file that are in memory still.
private struct WrittenBuffer {
  let buffer: UnsafeMutableRawBufferPointer
  /// Where in the file they begin, and how many there are.
  let start: UInt64
  let count: Int

  var end: UInt64 { start + UInt64(count) }

  /// Some of them, by their places in the file.
  func bytes(_ range: Range<UInt64>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: buffer[Int(range.lowerBound - start)..<Int(range.upperBound - start)])
  }

  /// Has others in the place of those among them.
  ///
  /// Who hashes reads settled bytes alone meanwhile; if these are, it is all hashed anew.
  func patch(_ bytes: UnsafeRawBufferPointer, at place: UInt64) {
    let common = (place..<place + UInt64(bytes.count)).clamped(to: start..<end)
    guard !common.isEmpty else { return }
    let new = bytes[Int(common.lowerBound - place)..<Int(common.upperBound - place)]
    UnsafeMutableRawBufferPointer(rebasing: buffer[Int(common.lowerBound - start)...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: new))
  }
}
