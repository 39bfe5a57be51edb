internal import Glibc

/// The two streams of the program: what was asked for, and the rest.
enum Console {
  /// Writes what was asked for.
  ///
  /// - Throws: a failure when nobody reads, or the disk behind it is full.
  static func write(_ text: String) throws(CommandFailure) {
    try write(text, to: STDOUT_FILENO, name: "standard output")
  }

  /// Writes words about the work; when even that fails there is nobody left to tell.
  static func say(_ text: String) {
    try? write(text, to: STDERR_FILENO, name: "standard error")
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  private static func write(_ text: String, to descriptor: Int32, name: String)
    throws(CommandFailure)
  {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw CommandFailure("write to", path: name, errno: errno) }
      } else {
        rest = rest.dropFirst(count)
      }
    }
  }
}
