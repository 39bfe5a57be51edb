internal import Hashing

/// Writes archives as they should not be, for the examples of rules and for tests.
///
/// Entries are stored; what differs from a right archive is said in lines before the content, each
/// a `!` with a word and a value: `!method 9`, `!flags 1`, `!crc 0`, `!size 9`, `!packed 9`,
/// `!local-name b`, `!local-size 9`, `!unicode-name b`, `!bytes 98 255` for a name in these bytes,
/// `!link`, `!over a` for an entry whose offset is that of another. An entry named `.` is none and
/// speaks of the archive: `!before 4` and `!after 4` bytes, `!disk 1`, `!count 9`, `!cut 9` bytes
/// from the directory's end.
struct ExampleArchive {
  private(set) var bytes: [UInt8] = []

  private struct Words {
    private(set) var values: [String: String] = [:]
    let content: [UInt8]

    init(_ text: String) {
      var rest = Substring(text)
      while rest.hasPrefix("!") {
        let line = rest.prefix { $0 != "\n" }
        rest = rest[line.endIndex...].dropFirst()
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1)
        values[parts.first.map(String.init) ?? ""] = parts.count > 1 ? String(parts[1]) : ""
      }
      content = Array(rest.utf8)
    }

    func number(_ name: String) -> UInt64? { values[name].flatMap { UInt64($0) } }
  }

  init(_ files: [(name: String, text: String)]) {
    let archive = files.last { $0.name == "." }.map { Words($0.text) }
    bytes = [UInt8](repeating: 0x4D, count: Int(archive?.number("before") ?? 0))
    var offsets: [String: Int] = [:]
    var directory: [UInt8] = []
    let entries = files.filter { $0.name != "." }
    for (name, text) in entries {
      let words = Words(text)
      let offset = words.values["over"].flatMap { offsets[$0] } ?? bytes.count
      offsets[name] = offset
      let own = words.values["bytes"].map { $0.split(separator: " ").compactMap { UInt8($0) } }
      let nameBytes = own ?? Array(name.utf8)
      let isUTF8 = own == nil && !name.utf8.allSatisfy { $0 < 128 }
      let flags = (words.number("flags") ?? 0) | (isUTF8 ? 1 << 11 : 0)
      let crc = words.number("crc") ?? UInt64(CRC32.checksum(of: words.content))
      let packed = words.number("packed") ?? UInt64(words.content.count)
      let size = words.number("size") ?? UInt64(words.content.count)
      let method = words.number("method") ?? 0
      let extra = words.values["unicode-name"].map(Self.unicodeField) ?? []
      func header(_ size: UInt64, extra: [UInt8], _ name: [UInt8]) -> [UInt8] {
        Self.number(20, 2) + Self.number(flags, 2) + Self.number(method, 2) + Self.number(0, 2)
          + Self.number(0x21, 2) + Self.number(crc, 4) + Self.number(packed, 4)
          + Self.number(size, 4) + Self.number(UInt64(name.count), 2)
          + Self.number(UInt64(extra.count), 2)
      }
      if words.values["over"] == nil {
        let local = words.values["local-name"].map { Array($0.utf8) } ?? nameBytes
        bytes += Self.number(0x0403_4B50, 4)
        bytes += header(words.number("local-size") ?? size, extra: [], local) + local
        bytes += words.content
      }
      let attributes: UInt64 = words.values["link"] == nil ? 0o100644 : 0o120777
      directory += Self.number(0x0201_4B50, 4) + [20, 3] + header(size, extra: extra, nameBytes)
      directory += Self.number(0, 6) + Self.number(attributes << 16, 4)
      directory += Self.number(UInt64(offset), 4) + nameBytes + extra
    }
    let start = bytes.count - Int(archive?.number("before") ?? 0)
    let length = directory.count
    directory.removeLast(min(Int(archive?.number("cut") ?? 0), length))
    bytes += directory
    let count = archive?.number("count") ?? UInt64(entries.count)
    let place = UInt64(bytes.count)
    if count > 0xFFFF {
      bytes += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(0x2D_002D, 4)
      bytes += Self.number(0, 8) + Self.number(count, 8) + Self.number(count, 8)
      bytes += Self.number(UInt64(directory.count), 8) + Self.number(UInt64(start), 8)
      bytes += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(place, 8)
      bytes += Self.number(1, 4)
    }
    bytes += Self.number(0x0605_4B50, 4) + Self.number(archive?.number("disk") ?? 0, 2)
    let short = min(count, 0xFFFF)
    bytes += Self.number(0, 2) + Self.number(short, 2) + Self.number(short, 2)
    bytes += Self.number(UInt64(directory.count), 4) + Self.number(UInt64(start), 4) + [0, 0]
    bytes += [UInt8](repeating: 0x0A, count: Int(archive?.number("after") ?? 0))
  }

  private static func unicodeField(_ name: String) -> [UInt8] {
    let field = [1] + number(0, 4) + Array(name.utf8)
    return number(0x7075, 2) + number(UInt64(field.count), 2) + field
  }

  private static func number(_ value: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  /// The content of an entry as the archive holds it, without the words before it.
  static func content(of text: String) -> [UInt8] { Words(text).content }

  /// Whether the checksum that the archive has of an entry is another one than its content's.
  static func isDamaged(_ text: String) -> Bool { Words(text).number("crc") != nil }
}
