internal import Diagnostics
internal import Hashing

/// Makes entries ready, one after another, on one thread.
final class EntryCompressor {
  /// Media above this size is read piece by piece when it is written: to put it into memory that was
  /// not used before takes longer than to read it.
  private static let storedLimit: UInt64 = 64 << 10

  /// Files above this size that compress are left to the archive library, which needs them
  /// in pieces only.
  private static let deflatedLimit: UInt64 = 16 << 20

  private let earlier: EarlierPackage?
  private let deflater = Deflater()

  private let usesAllCores: Bool

  /// Parts of an entry are made ready side by side if it `usesAllCores`.
  init(after earlier: EarlierPackage? = nil, usesAllCores: Bool = false) {
    self.earlier = earlier
    self.usesAllCores = usesAllCores
  }

  /// Reads or makes an entry's bytes and compresses them if that helps.
  func prepare(_ entry: PackageEntry) throws(PackageError) -> PreparedEntry {
    let isMedia = CompressedMedia.includes(entry.name)
    if case .file(let path, let size) = entry.content,
      size > (isMedia ? Self.storedLimit : Self.deflatedLimit)
    {
      return PreparedEntry(
        method: isMedia ? .stored : .compressedLater, body: .file(path: path), size: size,
        checksum: nil)
    }
    // What the archive library compresses it marks in its own way, so that is never taken.
    if let earlier, let kept = try entry.making({ try earlier.prepared(entry) }) { return kept }
    switch entry.content {
    case .shared(let shared): return shared.prepared { prepare($0, isMedia: isMedia) }
    case .parts(let parts): return try prepare(parts, of: entry)
    case .bytes, .produced, .file: return prepare(try entry.bytes(), isMedia: isMedia)
    }
  }

  private func prepare(_ bytes: [UInt8], isMedia: Bool) -> PreparedEntry {
    let compressed = isMedia ? nil : deflater.smaller(bytes)
    return PreparedEntry(
      method: compressed == nil ? .stored : .deflated, body: .bytes(compressed ?? bytes),
      size: UInt64(bytes.count), checksum: CRC32.checksum(of: bytes))
  }

  /// Makes the parts of an entry that an earlier archive does not hold.
  private func prepare(
    _ parts: @Sendable () throws -> [PackageEntry.Part], of entry: PackageEntry
  ) throws(PackageError) -> PreparedEntry {
    let packed = try entry.making {
      let held = earlier?.parts(of: entry.name)
      let pack = { @Sendable (part: PackageEntry.Part) in
        Result {
          (part.identity, try held?[part.identity] ?? PackedPart(try part.make(), with: Deflater()))
        }
      }
      let packed = usesAllCores ? parallelMap(try parts(), pack) : try parts().map(pack)
      return try packed.map { try $0.get() }
    }
    earlier?.remember(packed.map(EarlierPackage.KnownPart.init), of: entry.name)
    return PreparedEntry(packed.map(\.1))
  }
}
