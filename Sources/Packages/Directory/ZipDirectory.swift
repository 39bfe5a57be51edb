/// What a zip archive says of itself, read without unpacking anything.
///
/// A library that unpacks archives hides or refuses what a judge has to report: names given twice,
/// headers that disagree, bytes between entries. So this is read here, and only this; what entries
/// hold is read by ``ZipReader``. Nothing is allocated by a number that the archive declares: at
/// most ``maximumEntries`` entries and ``maximumSize`` bytes of directory are looked at.
package struct ZipDirectory: Sendable {
  package static let maximumEntries = 200_000
  package static let maximumSize = 64 << 20

  package let entries: [ZipEntry]
  package let faults: [ZipFault]
  /// Of the file, in bytes.
  package let fileSize: UInt64

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``PackageError`` where the file cannot be read or is no zip archive at all.
  package init(path: String) throws(PackageError) { try self.init(ZipFile(path: path)) }

  /// Reads the directory of an archive that is in memory.
  package init(bytes: [UInt8], path: String) throws(PackageError) {
    try self.init(ZipFile(bytes: bytes, path: path))
  }

  /// The positions of entries that begin within others.
  package var overlapping: Set<Int> {
    let ordered = entries.indices.filter { entries[$0].end != nil }
      .sorted { (entries[$0].offset, $0) < (entries[$1].offset, $1) }
    var end: UInt64 = 0
    return Set(
      ordered.filter { position in
        defer { end = max(end, entries[position].end ?? 0) }
        return entries[position].offset < end
      })
  }

  /// Without `readsHeaders`, entries come without their own headers, as the directory lists them.
  init(_ file: ZipFile, readsHeaders: Bool = true) throws(PackageError) {
    var reading = ZipDirectoryReading(file, readsHeaders: readsHeaders)
    try reading.run()
    entries = reading.entries
    faults = reading.faults
    fileSize = file.size
  }
}

/// An entry as the archive's directory and its own header tell of it.
package struct ZipEntry: Sendable, Equatable {
  /// A name as bytes, and whether the archive says that they are UTF-8.
  package struct Name: Sendable, Hashable {
    package internal(set) var bytes: [UInt8]
    package let isDeclaredUTF8: Bool
  }

  /// What stands both in the directory and in front of the entry.
  package struct Header: Sendable, Equatable {
    package var name: Name
    /// APPNOTE 4.4.4: bit 0 encrypted, bit 3 sizes behind the data, bit 11 UTF-8.
    package var flags: UInt16
    /// APPNOTE 4.4.5: 0 stored, 8 deflated.
    package var method: UInt16
    package var checksum: UInt32
    package var compressedSize: UInt64
    package var size: UInt64
  }

  package let header: Header
  /// The same in front of the entry; nil where there is none.
  package let local: Header?
  /// The name in the extra field of Info-ZIP (0x7075), which some programs prefer.
  package let unicodeName: [UInt8]?
  /// Where the entry's own header begins, in bytes from the start of the file.
  package let offset: UInt64
  /// Where its data end; nil without a header of its own.
  package let end: UInt64?
  /// The system whose attributes the entry has; 3 is Unix.
  package let madeBy: UInt8
  package let attributes: UInt32

  /// The name in UTF-8, or as the first PCs would have read it.
  package var name: String {
    String(validating: header.name.bytes, as: UTF8.self) ?? CodePage437.text(header.name.bytes)
  }

  package var isFolder: Bool { header.name.bytes.last == UInt8(ascii: "/") }
  package var isEncrypted: Bool { header.flags & 1 != 0 }
  package var isLink: Bool { madeBy == 3 && attributes >> 16 & 0o170000 == 0o120000 }
}

/// What is wrong with an archive's frame.
package enum ZipFault: Sendable, Hashable {
  /// Bytes before the first entry, such as of a program that unpacks itself.
  case bytesBefore(UInt64)
  case bytesAfter(UInt64)
  /// More entries are declared, or listed, than are ever looked at.
  case tooManyEntries(UInt64)
  case directoryTooLarge(UInt64)
  /// The directory ends or breaks within the entry of this number.
  case brokenDirectory(entry: Int)
  case otherCount(declared: UInt64, found: Int)
  case severalDisks
}

/// The names of the first PCs' characters, which a name has that says nothing else.
enum CodePage437 {
  private static let upper = Array(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
  )

  static func text(_ bytes: [UInt8]) -> String {
    String(bytes.map { $0 < 128 ? Character(Unicode.Scalar($0)) : upper[Int($0) - 128] })
  }
}
