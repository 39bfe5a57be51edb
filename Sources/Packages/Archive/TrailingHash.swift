internal import Glibc
internal import Hashing

/// The hash of a growing file, computed behind the writer's back while it writes on.
///
/// The writer says how far the file is settled. Without a thread of its own the hash is computed
/// at the end. If settled bytes are written again after all, it is computed anew.
final class TrailingHash: @unchecked Sendable {
  private let descriptor: Int32
  private let monitor = Monitor()
  private var thread: WorkerThread?

  // Below here: touched by the thread, and by the owner once the thread has ended.
  private let stream = SHA256Stream()
  private var hashed: UInt64 = 0
  private var failure: Int32 = 0

  // Below here: touched inside the monitor alone.
  private var limit: UInt64 = 0
  private var isWhole = false
  private var isStopped = false
  private var isSpoilt = false

  /// Begins with an empty file.
  init(of descriptor: Int32, inThread: Bool) {
    self.descriptor = descriptor
    thread = inThread ? WorkerThread { self.work() } : nil
  }

  /// Tells that the file up to an offset is written and stays as it is.
  func advance(to offset: UInt64) {
    guard thread != nil else { return }
    monitor.withLock {
      limit = max(limit, offset)
      monitor.announce()
    }
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
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while failure == 0, let limit = nextLimit() {
      while hashed < limit, failure == 0 { hash(upTo: limit, by: buffer) }
    }
  }

  private func nextLimit() -> UInt64? {
    monitor.withLock {
      while limit <= hashed, !isWhole, !isStopped { monitor.wait() }
      return isStopped || limit <= hashed ? nil : limit
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
