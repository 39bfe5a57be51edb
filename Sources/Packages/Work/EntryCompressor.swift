internal import Hashing

/// Makes entries ready, one after another, on one thread.
final class EntryCompressor {
  /// Media above this size is read piece by piece when it is written: to put it into memory that was
  /// not used before takes longer than to read it.
  private static let storedLimit: UInt64 = 64 << 10

  /// Files above this size that compress are left to the archive library, which needs them
  /// in pieces only.
  private static let deflatedLimit: UInt64 = 16 << 20

  /// What counts as a small file, and as a large text.
  private static let smallSize = 16 << 10
  private static let largeSize = 256 << 10

  private let earlier: EarlierPackage?
  private let deflater = Deflater()

  init(after earlier: EarlierPackage? = nil) {
    self.earlier = earlier
  }

  /// Reads or makes an entry's bytes and compresses them if that helps.
  func prepare(_ entry: PackageEntry) throws(PackageError) -> PreparedEntry {
    switch try begin(entry) {
    case .ready(let prepared): return prepared
    case .parts(let work):
      var packed: [PackedPart] = []
      for number in work.parts.indices { packed.append(try pack(number, of: work)) }
      return join(packed, of: work)
    }
  }

  /// What comes of an entry at once: all of it, or parts that any thread can pack.
  enum Beginning {
    case ready(PreparedEntry)
    case parts(PartedEntry)
  }

  /// Makes an entry ready, unless that is done part by part.
  func begin(_ entry: PackageEntry) throws(PackageError) -> Beginning {
    let isMedia = CompressedMedia.includes(entry.name)
    if case .file(let path, let size) = entry.content,
      size > (isMedia ? Self.storedLimit : Self.deflatedLimit)
    {
      return .ready(
        PreparedEntry(
          method: isMedia ? .stored : .compressedLater, body: .file(path: path), size: size,
          checksum: nil))
    }
    // What the archive library compresses it marks in its own way, so that is never taken.
    if let earlier, let kept = try entry.making({ try earlier.prepared(entry) }) {
      return .ready(kept)
    }
    switch entry.content {
    case .shared(let shared):
      return .ready(shared.prepared { prepare($0, isMedia: isMedia, isFile: false) })
    case .parts(let parts):
      let work = PartedEntry(
        entry: entry, parts: try entry.making(parts), held: earlier?.parts(of: entry.name))
      return work.parts.isEmpty ? .ready(join([], of: work)) : .parts(work)
    case .bytes, .produced:
      return .ready(prepare(try entry.bytes(), isMedia: isMedia, isFile: false))
    case .file: return .ready(prepare(try entry.bytes(), isMedia: isMedia, isFile: true))
    }
  }

  private func prepare(_ bytes: [UInt8], isMedia: Bool, isFile: Bool) -> PreparedEntry {
    let effort: Deflater.Effort =
      isFile && bytes.count <= Self.smallSize
      ? .small : bytes.count >= Self.largeSize ? .large : .usual
    let compressed = isMedia ? nil : deflater.smaller(bytes, effort)
    return PreparedEntry(
      method: compressed == nil ? .stored : .deflated, body: .bytes((compressed ?? bytes)[...]),
      size: UInt64(bytes.count), checksum: CRC32.checksum(of: bytes))
  }

  /// Makes a part of an entry, unless an earlier archive holds it.
  func pack(_ number: Int, of work: PartedEntry) throws(PackageError) -> PackedPart {
    let part = work.parts[number]
    if let held = work.held?[part.identity] { return held }
    return PackedPart(try work.entry.making(part.make), with: deflater)
  }

  /// An entry of which all parts are packed.
  func join(_ packed: [PackedPart], of work: PartedEntry) -> PreparedEntry {
    let known = zip(work.parts, packed).map { EarlierPackage.KnownPart($0.identity, $1) }
    earlier?.remember(known, of: work.entry.name)
    return PreparedEntry(packed)
  }
}

/// An entry that is made ready part by part.
struct PartedEntry: Sendable {
  let entry: PackageEntry
  let parts: [PackageEntry.Part]
  /// Those that an earlier archive holds.
  fileprivate let held: EarlierPackage.Parts?
}
