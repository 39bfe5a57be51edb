/// The parts of entries go by the name of the entry, "/" and their number, which is the name of no
/// entry: a file is no folder.
extension EarlierPackage {
  /// Parts of an entry as they lie in an archive.
  struct Parts {
    fileprivate let file: ZipFile
    fileprivate let places: [String: (offset: UInt64, part: KnownPart)]

    /// The part of this identity; nil where it has to be made.
    subscript(identity: String) -> PackedPart? {
      guard let (offset, part) = places[identity],
        // What cannot be read there is made again.
        let bytes = try? file.bytes(at: offset, count: part.packedSize).bytes,
        bytes.count == part.packedSize
      else { return nil }
      return PackedPart(bytes: bytes, size: part.size, checksum: part.checksum)
    }
  }

  /// What a record says of a part.
  struct KnownPart {
    let identity: String
    let packedSize: Int
    let size: Int
    let checksum: UInt32
  }

  /// The parts of an entry, if they lie in the archive.
  func parts(of name: String) -> Parts? {
    let known = knownParts(of: name)
    guard !known.isEmpty, let file, let place = place(of: name),
      known.reduce(2, { $0 + UInt64($1.packedSize) }) == place.size,
      var offset = try? file.start(of: place)
    else { return nil }
    var places: [String: (offset: UInt64, part: KnownPart)] = [:]
    for part in known {
      places[part.identity] = (offset, part)
      offset += UInt64(part.packedSize)
    }
    return Parts(file: file, places: places)
  }

  func knownParts(of name: String) -> [KnownPart] {
    guard !partLines.isEmpty else { return [] }
    var known: [KnownPart] = []
    while let part = partLines["\(name)/\(known.count)"].flatMap(KnownPart.init) {
      known.append(part)
    }
    return known
  }

  func remember(_ parts: [KnownPart], of name: String) {
    for (number, part) in parts.enumerated() {
      remember(part.line, of: "\(name)/\(number)")
    }
  }
}

extension EarlierPackage.KnownPart {
  init(_ identity: String, _ packed: PackedPart) {
    self.init(
      identity: identity, packedSize: packed.bytes.count, size: packed.size,
      checksum: packed.checksum)
  }

  init?(_ line: String) {
    let fields = line.split(separator: " ")
    guard fields.count == 4, let packedSize = Int(fields[1]), packedSize >= 0,
      let size = Int(fields[2]), size >= 0, let checksum = UInt32(fields[3])
    else { return nil }
    self.init(
      identity: String(fields[0]), packedSize: packedSize, size: size, checksum: checksum)
  }

  var line: String { "\(identity) \(packedSize) \(size) \(checksum)" }
}
