internal import Synchronization

/// The partial files and folders of this process.
package enum UnfinishedPaths {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func remove(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Deletes them, for a process that is about to end in the middle of its work.
  package static func deleteAll() {
    let all = paths.withLock { $0 }
    // Other threads may still be writing into a folder.
    for path in all.sorted() { for _ in 0..<3 { try? FileTree.remove(path) } }
  }
}
