/// Documents in other encodings than UTF-8, as UTF-8.
enum TextEncoding {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    switch declared(bytes) {
    case .utf16(let isBigEndian): utf16(bytes, isBigEndian)
    case .latin1:
      Array(
        String(
          String.UnicodeScalarView(
            bytes.map { (0x80...0x9F).contains($0) ? windows[Int($0) - 0x80] : Unicode.Scalar($0) })
        ).utf8)
    case .utf8, .other: bytes
    }
  }

  /// Whether the text can be had without loss.
  static func isReadable(_ bytes: [UInt8]) -> Bool {
    if case .other = declared(bytes) { return false }
    return String(validating: utf8(bytes), as: UTF8.self) != nil
  }

  /// Windows-1252 where it differs from ISO-8859-1, which nobody means who writes these bytes.
  private static let windows = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  enum Encoding: Equatable {
    case utf8, latin1
    case utf16(isBigEndian: Bool)
    /// A name that none of those who read manifests has to know.
    case other(String)

    var name: String {
      switch self {
      case .utf8: "UTF-8"
      case .latin1: "ISO-8859-1"
      case .utf16: "UTF-16"
      case .other(let name): name
      }
    }
  }

  private static let plain = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

  /// What a mark at the beginning, else the declaration, says.
  static func declared(_ bytes: [UInt8]) -> Encoding {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) {
      return .utf16(isBigEndian: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0]) {
      return .utf16(isBigEndian: false)
    }
    // As nearly all begin.
    if bytes.starts(with: plain) { return .utf8 }
    let beginning = bytes.prefix(200)
    let head =
      beginning.firstRange(of: Array("?>".utf8)).map { beginning[..<$0.lowerBound] } ?? beginning
    // Most say no more than what is so anyway, and an expression takes its time.
    guard head.firstRange(of: Array("encoding".utf8)) != nil,
      head.firstRange(of: Array("encoding=\"UTF-8\"".utf8)) == nil
    else { return .utf8 }
    let start = String(decoding: head, as: UTF8.self)
    guard let name = start.firstMatch(of: /<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/)?.output.1
    else { return .utf8 }
    return switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": .utf8
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": .latin1
    default: .other(String(name))
    }
  }

  private static func utf16(_ bytes: [UInt8], _ isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    let text = String(
      decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
    return Array(text.utf8)
  }
}
