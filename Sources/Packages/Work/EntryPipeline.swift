/// Entries on their way to the writer, made ready by threads that work ahead of it.
///
/// Threads take entries in order and stop taking while too many bytes wait. The entry for which the
/// writer waits is always taken already, so the two never wait for each other. One entry goes before
/// its turn: the first that is made in parts, or else the first that is produced, for it takes
/// longest and would keep all others waiting. Without threads an entry is made ready when the writer
/// asks for it.
///
/// Parts are packed while the writer has enough of other entries, or waits for them: what it writes is
/// hashed on one thread, which has to begin early where there are many media.
///
/// Of small entries some are made before the writer is woken: to wake it for each of thousands takes
/// longer than to copy one.
final class EntryPipeline: @unchecked Sendable {
  /// The bytes that may wait for the writer before threads pause.
  private static let waitingLimit = 2 << 20
  /// The entries that may be ready before the writer is woken.
  private static let batch = 32

  private let entries: [PackageEntry]
  private let progress: PackageProgress?
  private let compressor: EntryCompressor
  private let earlier: EarlierPackage?
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
  private var parts = PartQueue()
  /// The entry for which the writer waits; once it is ready, each completion asks whether to wake it.
  private var awaited: Int?
  /// How many threads wait for room, or for parts to become known.
  private var pausing = 0

  /// Starts as many threads as there are jobs; for one job, the writer's own thread does all.
  init(
    _ entries: [PackageEntry], after earlier: EarlierPackage? = nil, jobs: Int,
    progress: PackageProgress? = nil
  ) {
    self.entries = entries
    self.earlier = earlier
    compressor = EntryCompressor(after: earlier)
    early =
      entries.firstIndex(where: \.isInParts)
      ?? entries.firstIndex { if case .produced = $0.content { true } else { false } }
    order = [early].compactMap { $0 } + entries.indices.filter { [early] in $0 != early }
    self.progress = progress
    progress?.begin(entries)
    guard jobs > 1 else { return }
    let count = entries.contains(where: \.isInParts) ? jobs : min(jobs, entries.count)
    threads = (0..<count).compactMap { _ in WorkerThread { self.work() } }
  }

  /// Whether entries are made ready beside the writer.
  var hasThreads: Bool { !threads.isEmpty }

  /// Whether a big file may be read in a thread of its own: beside the writer and who hashes what it
  /// wrote, a third one only takes their time where there are but two cores.
  var hasThreadsToSpare: Bool { threads.count > 2 }

  /// Waits until an entry is ready and hands it over; each entry is handed over once.
  func take(_ index: Int) throws(PackageError) -> PreparedEntry {
    defer { progress?.finish(entries[index]) }
    guard hasThreads else { return try compressor.prepare(entries[index]) }
    let result = monitor.withLock {
      awaited = index
      while ready[index] == nil { monitor.wait() }
      awaited = nil
      return ready.removeValue(forKey: index)
    }
    guard let result else { preconditionFailure("entry \(index) is asked for twice") }
    return try result.get()
  }

  /// Tells that an entry's bytes are written and no longer held.
  func release(_ entry: PreparedEntry, at index: Int) {
    guard hasThreads else { return }
    let size = counted(entry, at: index)
    monitor.withLock {
      waiting -= size
      if pausing > 0 { monitor.announce() }
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
    let compressor = EntryCompressor(after: earlier)
    while let step = nextStep() {
      switch step {
      case .entry(let index):
        switch Result(catching: { () throws(PackageError) in try compressor.begin(entries[index]) })
        {
        case .success(.ready(let entry)): finish(index, .success(entry))
        case .success(.parts(let work)): divide(index, work)
        case .failure(let error): finish(index, .failure(error))
        }
      case .part(let part):
        let packed = Result { () throws(PackageError) in
          try compressor.pack(part.number, of: part.work)
        }
        guard let all = monitor.withLock({ parts.add(packed, of: part) }) else { continue }
        finish(
          part.index,
          Result { () throws(PackageError) in
            compressor.join(
              try all.map { packed throws(PackageError) in try packed.get() }, of: part.work)
          })
      }
    }
  }

  private func finish(_ index: Int, _ result: Result<PreparedEntry, PackageError>) {
    monitor.withLock {
      if case .success(let entry) = result { waiting += counted(entry, at: index) }
      ready[index] = result
      let isKnown = parts.end(index)
      if isKnown || isWriterDue { monitor.announce() }
    }
  }

  /// Leaves the parts of an entry to all threads.
  private func divide(_ index: Int, _ work: PartedEntry) {
    monitor.withLock {
      parts.divide(index, work)
      if pausing > 0 { monitor.announce() }
    }
  }

  /// Whether the writer, which waits, has enough to do, or nobody will do more before it does.
  private var isWriterDue: Bool {
    guard let awaited, ready[awaited] != nil else { return false }
    return ready.count >= Self.batch || next >= entries.count || waiting >= Self.waitingLimit / 2
  }

  /// The bytes that count against the limit: none of the early entry, or it could keep those away
  /// for which the writer waits.
  private func counted(_ entry: PreparedEntry, at index: Int) -> Int {
    index == early ? 0 : entry.heldSize
  }

  /// What a thread does next; nil where nothing is left for it.
  private func nextStep() -> Step? {
    monitor.withLock {
      // Who finds no room takes a part, or waits for the writer.
      if waiting >= Self.waitingLimit { monitor.announce() }
      pausing += 1
      defer { pausing -= 1 }
      while !isStopped {
        let isPartAwaited = awaited != nil && awaited == parts.index
        if isNextDue, !isPartAwaited { return nextEntry() }
        if let part = parts.take() { return .part(part) }
        guard next < entries.count || parts.undivided != nil else { return nil }
        monitor.wait()
      }
      return nil
    }
  }

  /// Whether there is an entry to begin, and room for it.
  private var isNextDue: Bool {
    guard next < entries.count, waiting < Self.waitingLimit else { return false }
    return parts.isFree || !entries[order[next]].isInParts
  }

  private func nextEntry() -> Step {
    let index = order[next]
    next += 1
    if entries[index].isInParts { parts.begin(index) }
    return .entry(index)
  }
}

extension PackageEntry {
  fileprivate var isInParts: Bool { if case .parts = content { true } else { false } }
}

/// What a thread does at a time.
private enum Step {
  case entry(Int)
  case part(PartQueue.Part)
}
