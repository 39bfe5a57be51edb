/// A file that can be made again, written piece by piece: after a power failure it may be missing or cut.
///
/// Until it is committed, what was in its place stays there.
package final class RenewableFile {
  private let file: PartialFile

  /// Begins an empty file for a place.
  package init(for path: String) throws(PackageError) {
    file = try PartialFile(for: path)
  }

  deinit { file.discard() }

  /// Writes the next bytes.
  package func write(_ bytes: [UInt8]) throws(PackageError) {
    try file.write(bytes)
  }

  /// Puts the whole file in its place.
  package func commit() throws(PackageError) { try file.commit(durable: false) }
}
