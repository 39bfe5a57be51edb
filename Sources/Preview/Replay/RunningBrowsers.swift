internal import Glibc
internal import Synchronization

/// The browsers of this process, each the leader of a process group.
package enum RunningBrowsers {
  private static let leaders = Mutex<Set<pid_t>>([])

  /// Starts one, so that no moment is left in which it runs and is not known.
  static func add(_ start: () -> pid_t?) -> pid_t? {
    leaders.withLock { leaders in
      guard let leader = start() else { return nil }
      leaders.insert(leader)
      return leader
    }
  }

  static func remove(_ leader: pid_t) { leaders.withLock { _ = $0.remove(leader) } }

  /// Kills them and all that they started, for a process that is about to end.
  ///
  /// The last steps are taken under the lock: a replay cannot report its browser's end meanwhile.
  package static func killAll(_ lastSteps: () -> Never) -> Never {
    leaders.withLock { leaders in
      for leader in leaders { kill(-leader, SIGKILL) }
      // A moment to be gone, for their folders are removed next.
      if !leaders.isEmpty { usleep(100_000) }
      lastSteps()
    }
  }
}
