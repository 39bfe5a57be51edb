internal import Synchronization

/// The entries of an archive that was written before, which go into the next one as they lie there
/// as long as their identities are the same.
package final class EarlierPackage: Sendable {
  /// Larger ones are read in pieces from where they come from.
  private static let largest: UInt64 = 1 << 20

  private let file: ZipFile?
  private let entries: [String: (entry: ZipEntry, identity: String)]
  private let met = Mutex<[String: String]>([:])

  /// Nothing to take from yet.
  package init() {
    file = nil
    entries = [:]
  }

  /// An archive that holds what it did when its entries had these identities, by name.
  package init(path: String, identities: [String: String]) throws(PackageError) {
    let file = try ZipFile(path: path)
    self.file = file
    let known = try ZipDirectory(file).entries.compactMap { entry in
      identities[entry.name].map { (entry.name, (entry, $0)) }
    }
    entries = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// The identities of all entries that were asked for, by name.
  package var identities: [String: String] { met.withLock { $0 } }

  /// An entry as it lies in the archive; nil where it has to be made.
  func prepared(_ entry: PackageEntry) throws -> PreparedEntry? {
    guard let identity = try entry.identity?() else { return nil }
    met.withLock { $0[entry.name] = identity }
    guard let file, let (found, known) = entries[entry.name], known == identity,
      let end = found.end, found.header.compressedSize <= Self.largest
    else { return nil }
    let size = found.header.compressedSize
    // What cannot be read there is made again.
    guard let bytes = try? file.bytes(at: end - size, count: Int(size)).bytes,
      bytes.count == Int(size)
    else { return nil }
    let methods: [UInt16: PreparedEntry.Method] = [0: .stored, 8: .deflated]
    return methods[found.header.method].map { method in
      PreparedEntry(
        method: method, body: .bytes(bytes), size: found.header.size,
        checksum: found.header.checksum)
    }
  }
}
