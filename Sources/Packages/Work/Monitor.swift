internal import Glibc

/// A lock on which threads can wait for a change that another one makes.
package final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    let isReady = pthread_mutex_init(mutex, nil) == 0 && pthread_cond_init(condition, nil) == 0
    precondition(isReady, "the system has no lock to give")
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// Runs a body that no other thread's body overlaps.
  package func withLock<Value>(_ body: () -> Value) -> Value {
    let isLocked = pthread_mutex_lock(mutex) == 0
    precondition(isLocked, "a lock was lost")
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits inside a locked body until another thread announces a change; check it in a loop.
  package func wait() {
    pthread_cond_wait(condition, mutex)
  }

  /// Wakes all threads that wait.
  package func announce() {
    pthread_cond_broadcast(condition)
  }
}
