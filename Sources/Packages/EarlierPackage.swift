internal import Hashing
internal import Synchronization

/// The entries of an archive that was written before, which go into the next one as they lie there
/// as long as their identities are the same.
package final class EarlierPackage: Sendable {
  /// Larger ones are made again rather than held whole.
  private static let largest: UInt64 = 1 << 20

  let file: ZipFile?
  private let entries: [String: Entry]
  /// Lines about parts, by the names that they go by.
  let partLines: [String: String]
  private let asked = Mutex<[UInt8]>([])

  /// An entry of the archive; of thousands only this is kept.
  private struct Entry: Sendable {
    /// Nil where nothing is known of it.
    var identity: SHA256Digest?
    let place: ZipPlace
    /// Of its bytes unpacked.
    let size: UInt64
    let checksum: UInt32
    let method: UInt16

    init(_ entry: ZipEntry) {
      place = ZipPlace(of: entry)
      method = entry.header.method
      size = entry.header.size
      checksum = entry.header.checksum
    }
  }

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
    var entries = try Self.entries(of: file)
    var partLines: [String: String] = [:]
    let lines = identities.split(separator: UInt8(ascii: "\n"))
    for line in stride(from: 0, to: lines.count - 1, by: 2) {
      let name = String(decoding: lines[line], as: UTF8.self)
      if let index = entries.index(forKey: name) {
        entries.values[index].identity = SHA256Digest(hex: lines[line + 1])
      } else {
        partLines[name] = String(decoding: lines[line + 1], as: UTF8.self)
      }
    }
    self.entries = entries
    self.partLines = partLines
    // As many will be asked for again, and perhaps a few more.
    asked.withLock { $0.reserveCapacity(identities.count + identities.count / 16) }
  }

  private static func entries(of file: ZipFile) throws(PackageError) -> [String: Entry] {
    let listed = try ZipDirectory(file, readsHeaders: false).entries
    var entries: [String: Entry] = [:]
    entries.reserveCapacity(listed.count)
    for entry in listed { entries[entry.name] = Entry(entry) }
    return entries
  }

  /// The identities of all entries that were asked for, and of their parts: a line with the name of
  /// each, and one with the hash of its identity or with what there is to say of the part.
  package var identities: [UInt8] { asked.withLock { $0 } }

  func remember(_ line: String, of name: String) {
    asked.withLock { asked in
      for text in [name, line] {
        asked += text.utf8
        asked.append(UInt8(ascii: "\n"))
      }
    }
  }

  /// Where the entry of a name lies, if anything is known of it.
  func place(of name: String) -> ZipPlace? {
    entries[name].flatMap { $0.identity == nil ? nil : $0.place }
  }

  /// An entry as it lies in the archive; nil where it has to be made.
  func prepared(_ entry: PackageEntry) throws -> PreparedEntry? {
    guard let identity = try entry.identity?() else { return nil }
    remember(identity.hex, of: entry.name)
    guard let file, let found = entries[entry.name], found.identity == identity,
      found.place.size <= Self.largest,
      // What cannot be read there is made again.
      let bytes = try? file.data(at: found.place)
    else { return nil }
    let methods: [UInt16: PreparedEntry.Method] = [0: .stored, 8: .deflated]
    return methods[found.method].map { method in
      remember(knownParts(of: entry.name), of: entry.name)
      return PreparedEntry(
        method: method, body: .bytes(bytes), size: found.size, checksum: found.checksum)
    }
  }
}
