/// Entries on their way to the writer, made ready by threads that work ahead of it.
///
/// Threads take entries in order and stop taking while too many bytes wait. The entry for which
/// the writer waits is always taken already, so the two never wait for each other. One entry goes
/// before its turn: the first that is produced, for it takes longest and would keep all others
/// waiting. Without threads an entry is made ready when the writer asks for it.
final class EntryPipeline: @unchecked Sendable {
  /// The bytes that may wait for the writer before threads pause.
  private static let waitingLimit = 24 << 20

  private let entries: [PackageEntry]
  private let progress: PackageProgress?
  private let compressor = EntryCompressor()
  private let monitor = Monitor()
  private var threads: [WorkerThread] = []
  /// The entry that is begun before all others.
  private let early: Int?
  /// The entries in the order in which they are begun.
  private let order: [Int]

  // All below is touched inside the monitor alone.
  private var ready: [Int: Result<PreparedEntry, PackageError>] = [:]
  private var next = 0
  private var waiting = 0
  private var isStopped = false

  /// Starts as many threads as there are jobs; for one job, the writer's own thread does all.
  init(_ entries: [PackageEntry], jobs: Int, progress: PackageProgress? = nil) {
    self.entries = entries
    early = entries.firstIndex { if case .produced = $0.content { true } else { false } }
    order = [early].compactMap { $0 } + entries.indices.filter { [early] in $0 != early }
    self.progress = progress
    progress?.begin(entries)
    guard jobs > 1 else { return }
    threads = (0..<min(jobs, entries.count)).compactMap { _ in WorkerThread { self.work() } }
  }

  /// Waits until an entry is ready and hands it over; each entry is handed over once.
  func take(_ index: Int) throws(PackageError) -> PreparedEntry {
    defer { progress?.finish(entries[index]) }
    guard !threads.isEmpty else { return try compressor.prepare(entries[index]) }
    let result = monitor.withLock {
      while ready[index] == nil { monitor.wait() }
      return ready.removeValue(forKey: index)
    }
    guard let result else { preconditionFailure("entry \(index) is asked for twice") }
    return try result.get()
  }

  /// Tells that an entry's bytes are written and no longer held.
  func release(_ entry: PreparedEntry, at index: Int) {
    guard !threads.isEmpty else { return }
    let size = counted(entry, at: index)
    monitor.withLock {
      waiting -= size
      monitor.announce()
    }
  }

  /// Lets threads finish what they have in hand, and waits for them.
  func stop() {
    monitor.withLock {
      isStopped = true
      monitor.announce()
    }
    for thread in threads { thread.join() }
  }

  private func work() {
    let compressor = EntryCompressor()
    while let index = nextIndex() {
      let result = Result { () throws(PackageError) in try compressor.prepare(entries[index]) }
      monitor.withLock {
        if case .success(let entry) = result { waiting += counted(entry, at: index) }
        ready[index] = result
        monitor.announce()
      }
    }
  }

  /// The bytes that count against the limit: none of the early entry, or it could keep those away
  /// for which the writer waits.
  private func counted(_ entry: PreparedEntry, at index: Int) -> Int {
    index == early ? 0 : entry.heldSize
  }

  private func nextIndex() -> Int? {
    monitor.withLock {
      while waiting >= Self.waitingLimit, !isStopped { monitor.wait() }
      guard !isStopped, next < entries.count else { return nil }
      defer { next += 1 }
      return order[next]
    }
  }
}
