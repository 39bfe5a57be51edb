/// A package that is in its place, and what it is known by.
package struct WrittenPackage: Sendable, Equatable {
  package let path: String

  /// The bytes of the archive, or of all files of a folder.
  package let size: UInt64

  /// The hash of the archive, or of a folder's list of hashes and names, in hexadecimal digits.
  package let sha256: String

  /// Describes a package in its place.
  package init(path: String, size: UInt64, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }
}
