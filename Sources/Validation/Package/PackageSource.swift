package import Packages

/// Where the files of a package lie: in an archive, in a folder or in memory.
package protocol PackageSource: Sendable {
  /// Every file, in the order of their names.
  var files: [PackageFile] { get }

  /// What an archive says of itself; nil for a folder.
  var directory: ZipDirectory? { get }

  /// What a file holds.
  ///
  /// - Throws: ``PackageError`` where it cannot be read, is damaged or larger than `limit` bytes.
  func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8]

  /// Gives back what is held open; asked again, it is opened again.
  func rest()

  /// Files that cannot be unpacked, with the reason: all of an archive is read.
  func damagedFiles() -> [(name: String, reason: String)]
}

extension PackageSource {
  package func rest() {}
}
