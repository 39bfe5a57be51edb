internal import Hashing
internal import Synchronization

/// The entries of an archive that was written before, which go into the next one as they lie there
/// as long as their identities are the same.
package final class EarlierPackage: Sendable {
  /// Larger ones are made again rather than held whole.
  private static let largest: UInt64 = 1 << 20

  let file: ZipFile?
  private let entries: [String: (entry: ZipEntry, identity: SHA256Digest)]
  /// Lines about parts, by the names that they go by.
  let partLines: [String: String]
  private let asked = Mutex<[UInt8]>([])

  /// Nothing to take from yet.
  package init() {
    file = nil
    entries = [:]
    partLines = [:]
  }

  /// An archive that holds what it did when its entries had these ``identities``.
  package init(path: String, identities: ArraySlice<UInt8>) throws(PackageError) {
    let file = try ZipFile(path: path)
    self.file = file
    let lines = identities.split(separator: UInt8(ascii: "\n"))
    var known: [String: ArraySlice<UInt8>] = [:]
    known.reserveCapacity(lines.count / 2)
    for index in stride(from: 0, to: lines.count - 1, by: 2) {
      known[String(decoding: lines[index], as: UTF8.self)] = lines[index + 1]
    }
    var entries: [String: (entry: ZipEntry, identity: SHA256Digest)] = [:]
    entries.reserveCapacity(known.count)
    for entry in try ZipDirectory(file, readsHeaders: false).entries {
      let name = entry.name
      if let line = known[name], let identity = SHA256Digest(hex: line) {
        entries[name] = (entry, identity)
      }
    }
    self.entries = entries
    partLines =
      known.count == entries.count
      ? [:]
      : known.filter { entries[$0.key] == nil }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The identities of all entries that were asked for, and of their parts: a line with the name of
  /// each, and one with the hash of its identity or with what there is to say of the part.
  package var identities: [UInt8] { asked.withLock { $0 } }

  func remember(_ line: String, of name: String) {
    asked.withLock { $0 += "\(name)\n\(line)\n".utf8 }
  }

  /// An entry of this name as it lies in the archive.
  func entry(_ name: String) -> ZipEntry? { entries[name]?.entry }

  /// An entry as it lies in the archive; nil where it has to be made.
  func prepared(_ entry: PackageEntry) throws -> PreparedEntry? {
    guard let identity = try entry.identity?() else { return nil }
    remember(identity.hex, of: entry.name)
    guard let file, let (found, known) = entries[entry.name], known == identity,
      found.header.compressedSize <= Self.largest,
      // What cannot be read there is made again.
      let bytes = try? file.data(of: found)
    else { return nil }
    let methods: [UInt16: PreparedEntry.Method] = [0: .stored, 8: .deflated]
    return methods[found.header.method].map { method in
      remember(knownParts(of: entry.name), of: entry.name)
      return PreparedEntry(
        method: method, body: .bytes(bytes), size: found.header.size,
        checksum: found.header.checksum)
    }
  }
}
