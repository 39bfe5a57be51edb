/// The pieces of a file, the next ones read by a thread of their own while one is in use.
final class PiecesAhead {
  /// The piece in use and those read ahead.
  private static let held = 3

  /// Up to this size a file is read sooner than a thread has begun.
  private static let threadLimit: UInt64 = 1 << 20

  private let reading: Reading
  private let thread: WorkerThread?

  /// The checksum of the bytes handed out so far.
  private(set) var checksum: UInt32 = 0

  /// Opens a file that has to be of a size; without a thread it is read when it is asked for.
  init(path: String, size: UInt64, inThread: Bool) throws(PackageError) {
    let hasThread = inThread && size > Self.threadLimit
    let held = hasThread ? Self.held : 1
    let reading = Reading(try FilePieces(path: path, size: size, held: held), held: held)
    self.reading = reading
    thread = hasThread ? WorkerThread { reading.run() } : nil
  }

  deinit {
    reading.stop()
    thread?.join()
  }

  /// The next piece, which stays until the one after it is asked for; it is empty at the end.
  func next() throws(PackageError) -> UnsafeRawBufferPointer {
    let (bytes, checksum) = try thread == nil ? reading.read() : reading.take()
    self.checksum = checksum
    return bytes
  }
}

/// What the thread and its owner share.
private final class Reading: @unchecked Sendable {
  typealias Piece = (bytes: UnsafeRawBufferPointer, checksum: UInt32)

  private let monitor = Monitor()
  private let held: Int

  // Touched by the thread alone, where there is one.
  private let pieces: FilePieces

  // All below is touched inside the monitor alone.
  private var ready: [Result<Piece, PackageError>] = []
  /// The pieces whose memory is in use: read, being read or handed out.
  private var inUse = 0
  private var isHandedOut = false
  private var isStopped = false
  /// What comes after everything else.
  private var last: Result<Piece, PackageError>?

  init(_ pieces: FilePieces, held: Int) {
    self.pieces = pieces
    self.held = held
  }

  /// Reads to the end of the file, to the first failure, or until it is stopped.
  func run() {
    while hasRoom() {
      let result = Result { () throws(PackageError) in try read() }
      let isLast = (try? result.get())?.bytes.isEmpty ?? true
      monitor.withLock {
        ready.append(result)
        if isLast { last = result }
        monitor.announce()
      }
      if isLast { return }
    }
  }

  func read() throws(PackageError) -> Piece { (try pieces.next(), pieces.checksum) }

  /// Waits for the next piece, and lets go of the one before it.
  func take() throws(PackageError) -> Piece {
    let result = monitor.withLock { () -> Result<Piece, PackageError>? in
      if isHandedOut { inUse -= 1 }
      isHandedOut = true
      monitor.announce()
      while ready.isEmpty, last == nil { monitor.wait() }
      return ready.isEmpty ? last : ready.removeFirst()
    }
    guard let result else { preconditionFailure("a piece came without being read") }
    return try result.get()
  }

  /// Lets the thread end before the file does.
  func stop() {
    monitor.withLock {
      isStopped = true
      monitor.announce()
    }
  }

  /// Waits for memory to read into.
  private func hasRoom() -> Bool {
    monitor.withLock {
      while inUse >= held, !isStopped { monitor.wait() }
      inUse += 1
      return !isStopped
    }
  }
}
