internal import Dispatch
internal import Synchronization

/// Work that goes on beside other work, and what comes of it.
final class Background<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<Value, any Error>?>(nil)

  /// Begins the work on another thread, or does it here and now where it is not to go on `beside`
  /// other work.
  init(beside: Bool, _ work: @escaping @Sendable () throws -> Value) {
    let run = { @Sendable in
      let result = Result(catching: work)
      self.result.withLock { $0 = result }
    }
    if beside { DispatchQueue.global().async(group: group, execute: run) } else { run() }
  }

  /// Waits for its end.
  ///
  /// - Throws: what it threw.
  func end() throws -> Value {
    group.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("work ended that never began")
    }
    return try result.get()
  }
}
