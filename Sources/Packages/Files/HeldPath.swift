internal import Glibc

/// A file or folder that is open and locked, so that nobody else writes or clears it.
final class HeldPath {
  /// What came of the attempt to hold a path.
  enum Attempt {
    case held(HeldPath)
    case heldByAnother
    case failed(errno: Int32)
  }

  let path: String
  let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    UnfinishedPaths.add(path)
  }

  deinit {
    UnfinishedPaths.remove(path)
    // Data was synced where it matters; a failure to close changes nothing any more.
    _ = close(descriptor)
  }

  /// Opens a path with `flags` and locks it, without waiting for another holder.
  static func attempt(_ path: String, flags: Int32) -> Attempt {
    // The path may be renamed or removed between opening and locking: then what is locked is
    // not what lies there, and the attempt begins anew.
    for _ in 0..<100 {
      let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { return .failed(errno: errno) }
      let held = HeldPath(path: path, descriptor: descriptor)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        return errno == EWOULDBLOCK ? .heldByAnother : .failed(errno: errno)
      }
      if held.isInPlace { return .held(held) }
    }
    return .heldByAnother
  }

  /// Whether the path still leads to what is held.
  private var isInPlace: Bool {
    var held = stat()
    var placed = stat()
    return fstat(descriptor, &held) == 0 && lstat(path, &placed) == 0
      && held.st_dev == placed.st_dev && held.st_ino == placed.st_ino
  }
}
