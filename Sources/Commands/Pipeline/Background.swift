internal import Dispatch
internal import Synchronization

/// Work that goes on beside other work, and what comes of it.
final class Background: Sendable {
  private let group = DispatchGroup()
  private let failure = Mutex<(any Error)?>(nil)

  /// Begins the work on another thread.
  init(_ work: @escaping @Sendable () throws -> Void) {
    DispatchQueue.global().async(group: group) {
      do { try work() } catch { self.failure.withLock { $0 = error } }
    }
  }

  /// Waits for its end.
  ///
  /// - Throws: what it threw.
  func end() throws {
    group.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
