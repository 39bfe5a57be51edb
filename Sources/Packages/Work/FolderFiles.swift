/// Entries that are written as files of a folder, by several threads.
final class FolderFiles: @unchecked Sendable {
  /// A file in the folder.
  struct Written: Sendable {
    let name: String
    let size: UInt64
    let sha256: String
  }

  private let entries: [PackageEntry]
  private let progress: PackageProgress?
  private let folder: String
  private let shownFolder: String
  private let monitor = Monitor()

  // All below is touched inside the monitor alone.
  private var next = 0
  private var written: [Written] = []
  private var failure: (index: Int, error: PackageError)?

  init(_ entries: [PackageEntry], in folder: PartialFolder, progress: PackageProgress? = nil) {
    self.entries = entries
    self.progress = progress
    progress?.begin(entries)
    self.folder = folder.path
    shownFolder = folder.destination.whole
  }

  /// Writes all files; if some fail, the first of them in the order of entries is the one told.
  func write(jobs: Int) throws(PackageError) -> [Written] {
    for name in Set(entries.map { FilePath($0.name).folder }).sorted() where name != "." {
      try FileTree.makeFolders(name, in: folder)
    }
    let threads = (1..<max(jobs, 1)).compactMap { _ in WorkerThread { self.work() } }
    work()
    for thread in threads { thread.join() }
    if let failure = monitor.withLock({ self.failure }) { throw failure.error }
    return monitor.withLock { written }
  }

  private func work() {
    while let index = nextIndex() {
      do throws(PackageError) {
        let file = try write(entries[index])
        progress?.finish(entries[index])
        monitor.withLock { written.append(file) }
      } catch {
        monitor.withLock {
          if failure.map({ index < $0.index }) ?? true { failure = (index, error) }
        }
      }
    }
  }

  private func nextIndex() -> Int? {
    monitor.withLock {
      guard failure == nil, next < entries.count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  private func write(_ entry: PackageEntry) throws(PackageError) -> Written {
    let file = try NewFile(
      folder + "/" + entry.name, shownAs: shownFolder + "/" + entry.name)
    switch entry.content {
    case .file(let path, let size):
      let pieces = try FilePieces(path: path, size: size)
      while case let piece = try pieces.next(), !piece.isEmpty { try file.write(piece) }
    case .parts(let parts): try entry.forEach(parts) { try file.write($0) }
    case .bytes, .shared, .produced: try file.write(try entry.bytes())
    }
    return Written(name: entry.name, size: file.size, sha256: file.finish())
  }
}
