internal import Glibc

/// What failed in the world: a disk, a pipe, a path that is not there.
///
/// The program ends with status 2.
struct CommandFailure: Error, CustomStringConvertible {
  let message: String
  let path: String?

  init(_ message: String, path: String? = nil) {
    self.message = message
    self.path = path
  }

  /// A failure of a system call, in the system's words.
  init(_ step: String, path: String, errno code: Int32) {
    self.init("cannot \(step) \(path): \(String(cString: strerror(code)))", path: path)
  }

  var description: String { message }
}
