internal import Glibc

/// Why a package could not be written or read.
package struct PackageError: Error, CustomStringConvertible {
  /// The kind of failure, for programs.
  package enum Code: String, Sendable {
    /// An entry's name is not allowed.
    case name
    /// A file could not be read.
    case read
    /// An entry's bytes could not be made.
    case produce
    /// A file or folder could not be written.
    case write
    /// The archive library refused its work, or what is read is no archive.
    case archive
    /// Another build holds the place.
    case busy
    /// Something that no build made is in the place.
    case occupied
  }

  package let code: Code

  /// What could not be done, with the path, such as `cannot write Build/x.zip`.
  package let message: String

  /// The file, folder or entry in question.
  package let path: String

  /// The reason in the words of the system or of a library, if either gave one.
  package let reason: String?

  /// The error that was thrown while an entry was made.
  package let cause: (any Error)?

  /// The message for people: `cannot write Build/x.zip: No space left on device`.
  package var description: String {
    reason.map { "\(message): \($0)" } ?? message
  }

  /// Describes a failure in words of one's own.
  package init(
    _ code: Code, _ message: String, path: String, reason: String? = nil,
    cause: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.path = path
    self.reason = reason
    self.cause = cause
  }

  /// Describes the failure of a system call by its `errno`.
  init(_ code: Code, _ message: String, path: String, errno number: Int32) {
    let words = strerror(number).map { String(cString: $0) }
    self.init(code, message, path: path, reason: words ?? "error \(number)")
  }
}
