/// One reading of an archive's directory; paragraphs are those of PKWARE's APPNOTE 6.3.10.
struct ZipDirectoryReading {
  private(set) var entries: [ZipEntry] = []
  private(set) var faults: [ZipFault] = []
  private let file: ZipFile
  private let readsHeaders: Bool

  /// What the end of the archive says of its directory.
  private struct End {
    var count: UInt64
    var size: UInt64
    var offset: UInt64
    /// Where the directory has to end.
    var place: UInt64
  }

  /// Reads entries' own headers, too, or only what the directory says of them.
  init(_ file: ZipFile, readsHeaders: Bool = true) {
    self.file = file
    self.readsHeaders = readsHeaders
  }

  mutating func run() throws(PackageError) {
    guard let end = try findEnd() else {
      throw PackageError(.archive, "\(file.path) is no zip archive", path: file.path)
    }
    // Bytes before the archive shift all offsets, unless whoever put them there corrected these.
    let begin = end.place >= end.size ? end.place - end.size : end.offset
    let shift = begin > end.offset ? begin - end.offset : 0
    guard end.size <= UInt64(ZipDirectory.maximumSize) else {
      faults.append(.directoryTooLarge(end.size))
      return
    }
    if end.count > UInt64(ZipDirectory.maximumEntries) { faults.append(.tooManyEntries(end.count)) }
    let directory = try file.bytes(at: end.offset + shift, count: Int(end.size))
    // Each takes 46 bytes at least.
    entries.reserveCapacity(
      min(Int(clamping: end.count), directory.count / 46, ZipDirectory.maximumEntries))
    try readEntries(directory, shift: shift)
    if entries.count < ZipDirectory.maximumEntries, UInt64(entries.count) != end.count,
      !faults.contains(where: \.isBrokenDirectory)
    {
      faults.append(.otherCount(declared: end.count, found: entries.count))
    }
    let first = entries.map(\.offset).min() ?? begin
    if first > 0 { faults.append(.bytesBefore(first)) }
  }

  /// 4.3.16: the record at the end of the file, behind which only its comment may stand.
  private mutating func findEnd() throws(PackageError) -> End? {
    let length = Int(min(file.size, 22 + 65_535 + 4096))
    let tail = try file.bytes(at: file.size - UInt64(length), count: length)
    var place = tail.count - 22
    while place >= 0 {
      defer { place -= 1 }
      guard tail.number(UInt32.self, at: place) == 0x0605_4B50,
        let comment = tail.number(UInt16.self, at: place + 20),
        place + 22 + Int(comment) <= tail.count
      else { continue }
      let rest = tail.count - place - 22 - Int(comment)
      if rest > 0 { faults.append(.bytesAfter(UInt64(rest))) }
      return try end(in: tail, at: place, offset: file.size - UInt64(tail.count - place))
    }
    return nil
  }

  private mutating func end(in tail: ZipBytes, at place: Int, offset: UInt64) throws(PackageError)
    -> End?
  {
    guard let disk = tail.number(UInt16.self, at: place + 4),
      let count = tail.number(UInt16.self, at: place + 10),
      let size = tail.number(UInt32.self, at: place + 12),
      let start = tail.number(UInt32.self, at: place + 16)
    else { return nil }
    if disk != 0 && disk != .max { faults.append(.severalDisks) }
    let plain = End(count: UInt64(count), size: UInt64(size), offset: UInt64(start), place: offset)
    guard count == .max || size == .max || start == .max, offset >= 20 else { return plain }
    return try largeEnd(before: offset) ?? plain
  }

  /// 4.3.14 and 4.3.15: the same for zip64.
  private func largeEnd(before offset: UInt64) throws(PackageError) -> End? {
    let locator = try file.bytes(at: offset - 20, count: 20)
    guard locator.number(UInt32.self, at: 0) == 0x0706_4B50,
      let declared = locator.number(UInt64.self, at: 8)
    else { return nil }
    // With bytes before the archive it stands right before its locator all the same.
    for place in [declared, offset >= 76 ? offset - 76 : declared] {
      let record = try file.bytes(at: place, count: 56)
      guard record.number(UInt32.self, at: 0) == 0x0606_4B50,
        let count = record.number(UInt64.self, at: 32),
        let size = record.number(UInt64.self, at: 40),
        let start = record.number(UInt64.self, at: 48)
      else { continue }
      return End(count: count, size: size, offset: start, place: place)
    }
    return nil
  }

  /// 4.3.12.
  private mutating func readEntries(_ directory: ZipBytes, shift: UInt64) throws(PackageError) {
    var place = 0
    while place < directory.count {
      guard entries.count < ZipDirectory.maximumEntries else {
        if !faults.contains(where: \.isTooManyEntries) {
          faults.append(.tooManyEntries(UInt64(entries.count) + 1))
        }
        return
      }
      // 4.3.13: a signature of the directory may follow.
      if directory.number(UInt32.self, at: place) == 0x0505_4B50 { return }
      guard let (entry, length) = try entry(in: directory, at: place, shift: shift) else {
        faults.append(.brokenDirectory(entry: entries.count + 1))
        return
      }
      entries.append(entry)
      place += length
    }
  }

  private func entry(in directory: ZipBytes, at place: Int, shift: UInt64) throws(PackageError)
    -> (ZipEntry, length: Int)?
  {
    guard directory.number(UInt32.self, at: place) == 0x0201_4B50,
      let madeBy = directory.number(UInt8.self, at: place + 5),
      let nameLength = directory.number(UInt16.self, at: place + 28),
      let extraLength = directory.number(UInt16.self, at: place + 30),
      let commentLength = directory.number(UInt16.self, at: place + 32),
      let attributes = directory.number(UInt32.self, at: place + 38),
      let offset = directory.number(UInt32.self, at: place + 42),
      let name = directory.part(at: place + 46, count: Int(nameLength)),
      let extra = directory.part(at: place + 46 + Int(nameLength), count: Int(extraLength)),
      var header = Self.header(in: directory, at: place + 8, name: name)
    else { return nil }
    let fields = ZipExtraFields(extra)
    let large = fields.largeSizes(of: header, offset: UInt64(offset))
    header.size = large.size
    header.compressedSize = large.compressedSize
    let (begin, isOver) = large.offset.addingReportingOverflow(shift)
    var local = isOver || !readsHeaders ? nil : try localHeader(at: begin)
    // Many entries may lead to one header: what is the same is kept once, what differs in part.
    if let other = local?.header.name.bytes {
      local?.header.name.bytes = other == name ? name : Array(other.prefix(1024))
    }
    let data = header.compressedSize
    let (end, isTooLong) = (local?.dataOffset ?? 0).addingReportingOverflow(data)
    let entry = ZipEntry(
      header: header, local: local?.header, unicodeName: fields.unicodeName, offset: begin,
      end: local == nil ? nil : isTooLong ? .max : end, madeBy: madeBy, attributes: attributes)
    return (entry, 46 + Int(nameLength) + Int(extraLength) + Int(commentLength))
  }

  /// 4.3.7.
  private func localHeader(at offset: UInt64) throws(PackageError)
    -> (header: ZipEntry.Header, dataOffset: UInt64)?
  {
    let fixed = try file.bytes(at: offset, count: 30 + 512)
    guard fixed.number(UInt32.self, at: 0) == 0x0403_4B50,
      let nameLength = fixed.number(UInt16.self, at: 26),
      let extraLength = fixed.number(UInt16.self, at: 28)
    else { return nil }
    let length = 30 + Int(nameLength) + Int(extraLength)
    let whole = length <= fixed.count ? fixed : try file.bytes(at: offset, count: length)
    guard let name = whole.part(at: 30, count: Int(nameLength)),
      let extra = whole.part(at: 30 + Int(nameLength), count: Int(extraLength)),
      var header = Self.header(in: whole, at: 6, name: name)
    else { return nil }
    let large = ZipExtraFields(extra).largeSizes(of: header, offset: 0)
    header.size = large.size
    header.compressedSize = large.compressedSize
    return (header, offset + UInt64(length))
  }

  /// What both headers have in the same order, from their flags on.
  private static func header(in bytes: ZipBytes, at place: Int, name: [UInt8]) -> ZipEntry.Header? {
    guard let flags = bytes.number(UInt16.self, at: place),
      let method = bytes.number(UInt16.self, at: place + 2),
      let checksum = bytes.number(UInt32.self, at: place + 8),
      let compressedSize = bytes.number(UInt32.self, at: place + 12),
      let size = bytes.number(UInt32.self, at: place + 16)
    else { return nil }
    return ZipEntry.Header(
      name: .init(bytes: name, isDeclaredUTF8: flags & 1 << 11 != 0), flags: flags, method: method,
      checksum: checksum, compressedSize: UInt64(compressedSize), size: UInt64(size))
  }
}

/// 4.5: what stands behind a name.
private struct ZipExtraFields {
  private var fields: [UInt16: ZipBytes] = [:]

  init(_ extra: [UInt8]) {
    let bytes = ZipBytes(extra)
    var place = 0
    while let id = bytes.number(UInt16.self, at: place),
      let length = bytes.number(UInt16.self, at: place + 2),
      let field = bytes.part(at: place + 4, count: Int(length))
    {
      fields[id] = fields[id] ?? ZipBytes(field)
      place += 4 + Int(length)
    }
  }

  /// 4.5.3: each number stands here only where its short field is full, in this order.
  func largeSizes(of header: ZipEntry.Header, offset: UInt64)
    -> (size: UInt64, compressedSize: UInt64, offset: UInt64)
  {
    var place = 0
    func large(_ short: UInt64) -> UInt64 {
      guard short == UInt64(UInt32.max), let found = fields[1]?.number(UInt64.self, at: place)
      else { return short }
      place += 8
      return found
    }
    return (large(header.size), large(header.compressedSize), large(offset))
  }

  /// Version, checksum of the other name, and the name.
  var unicodeName: [UInt8]? {
    guard let field = fields[0x7075], field.count > 5 else { return nil }
    return field.part(at: 5, count: field.count - 5)
  }
}

extension ZipFault {
  fileprivate var isBrokenDirectory: Bool {
    if case .brokenDirectory = self { true } else { false }
  }

  fileprivate var isTooManyEntries: Bool {
    if case .tooManyEntries = self { true } else { false }
  }
}
