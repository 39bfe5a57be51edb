internal import Synchronization

/// How much of a package is done, for whoever waits for it.
package final class PackageProgress: Sendable {
  private let total = Atomic(0)
  private let done = Atomic(0)

  package init() {}

  /// From 0 to 100; nil before anything is known.
  package var percent: Int? {
    let total = total.load(ordering: .relaxed)
    return total == 0 ? nil : min(100, done.load(ordering: .relaxed) * 100 / total)
  }

  /// Begins a package of these entries.
  func begin(_ entries: [PackageEntry]) {
    done.store(0, ordering: .relaxed)
    total.store(entries.map(Self.weight).reduce(0, +), ordering: .relaxed)
  }

  /// An entry's turn is over.
  func finish(_ entry: PackageEntry) {
    done.add(Self.weight(of: entry), ordering: .relaxed)
  }

  /// The bytes of an entry, where they are known, and something for its name.
  private static func weight(of entry: PackageEntry) -> Int {
    switch entry.content {
    case .bytes(let bytes): bytes.count + 1000
    case .produced, .parts, .shared: 10_000
    case .file(_, let size): Int(clamping: size) + 1000
    }
  }
}
