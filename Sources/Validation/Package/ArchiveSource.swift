internal import Hashing
package import Packages
internal import Synchronization

/// The files of an archive.
package final class ArchiveSource: PackageSource, Sendable {
  package let files: [PackageFile]
  package let directory: ZipDirectory?
  private let path: String
  /// The archive library reads one entry at a time; nil until one is asked for.
  private let reader = Mutex<ReaderBox?>(nil)

  private struct ReaderBox: @unchecked Sendable {
    let reader: ZipReader
  }

  /// Reads an archive's directory.
  ///
  /// - Throws: ``PackageError`` where the file cannot be read or is no archive.
  package init(path: String) throws(PackageError) {
    self.path = path
    let directory = try ZipDirectory(path: path)
    self.directory = directory
    files = PackageFiles.listed(in: directory)
  }

  package func bytes(of name: String, limit: Int) throws(PackageError) -> [UInt8] {
    try reader.withLock { box throws(PackageError) in
      let reader: ZipReader
      if let known = box?.reader {
        reader = known
      } else {
        reader = try ZipReader(path: path)
        box = ReaderBox(reader: reader)
      }
      return try reader.bytes(of: name, limit: limit)
    }
  }

  package func rest() { reader.withLock { $0 = nil } }

  package func damagedFiles() -> [(name: String, reason: String)] {
    guard let directory, let damages = try? ZipProof.damages(in: directory, path: path) else {
      return []
    }
    return damages.map { (directory.entries[$0.position].name, $0.reason) }
  }
}
