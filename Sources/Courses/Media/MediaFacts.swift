/// What the first bytes of a file tell.
package struct MediaFacts: Sendable, Equatable {
  package let format: MediaFormat?
  /// Of a picture, in pixels or units of its own.
  package var width: Int?
  package var height: Int?
  /// Of captions: what players cannot show.
  package private(set) var captionProblem: CaptionProblem?
}

/// Formats that are told by their first bytes.
package enum MediaFormat: String, Sendable, CaseIterable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case svg = "SVG"
  case mp3 = "MP3"
  case mp4 = "MP4"
  case webm = "WebM"
  case ogg = "Ogg"
  case wav = "WAV"
  case vtt = "WebVTT"
  case pdf = "PDF"
  case woff2 = "WOFF2"
  case zip = "zip"
  /// Git LFS keeps the file elsewhere, and only a note of it is here.
  case lfsPointer = "Git LFS pointer"

  /// The endings of names that stand for the format.
  package var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .mp4: ["mp4", "m4a", "m4v"]
    case .webm: ["webm", "weba"]
    case .ogg: ["ogg", "oga", "ogv", "opus"]
    case .zip: ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"]
    case .lfsPointer: []
    default: [rawValue.lowercased() == "webvtt" ? "vtt" : rawValue.lowercased()]
    }
  }

  /// The format that an ending stands for.
  package static func named(by ending: String) -> MediaFormat? {
    byEnding[ending]
  }

  private static let byEnding = Dictionary(
    allCases.flatMap { format in format.endings.map { ($0, format) } },
    uniquingKeysWith: { first, _ in first })

  /// Whether browsers show it as a picture of so many pixels.
  var isRaster: Bool { [.png, .jpeg, .gif, .webp, .avif].contains(self) }
}

extension MediaFacts {
  /// How many bytes tell all there is to tell of most files, and of a JPEG or captions.
  static let shortHead = 4096
  static let longHead = 256 * 1024
  /// Whether a file is no media, by its name.
  static func isDocument(_ path: String) -> Bool {
    ["html", "htm", "css", "js", "json", "csv", "xml"].contains(FileName.ending(of: path))
  }

  /// Pointers of Git LFS have fewer than 1,024 bytes.
  static let longestPointer: UInt64 = 1024

  /// Reads the head of a file.
  init(head: [UInt8]) {
    format = Self.format(of: head)
    switch format {
    case .png: (width, height) = (Self.big(head, at: 16, 4), Self.big(head, at: 20, 4))
    case .gif: (width, height) = (Self.little(head, at: 6, 2), Self.little(head, at: 8, 2))
    case .jpeg: (width, height) = Self.jpegSize(head)
    case .webp: (width, height) = Self.webpSize(head)
    case .svg: (width, height) = Self.svgSize(head)
    default: (width, height) = (nil, nil)
    }
    if format == .vtt {
      captionProblem = CaptionFile.problem(in: String(decoding: head, as: UTF8.self))
    }
  }

  private static func format(of head: [UInt8]) -> MediaFormat? {
    func has(_ text: String, at offset: Int = 0) -> Bool {
      head.dropFirst(offset).starts(with: text.utf8)
    }
    func has(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if has([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if has("GIF87a") || has("GIF89a") { return .gif }
    if has("RIFF"), has("WEBP", at: 8) { return .webp }
    if has("RIFF"), has("WAVE", at: 8) { return .wav }
    if has("ftypavif", at: 4) || has("ftypavis", at: 4) { return .avif }
    if has("ftyp", at: 4) { return .mp4 }
    if has("ID3") || has([0xFF, 0xFB]) || has([0xFF, 0xF3]) || has([0xFF, 0xF2]) { return .mp3 }
    if has([0x1A, 0x45, 0xDF, 0xA3]) { return .webm }
    if has("OggS") { return .ogg }
    if has("%PDF-") { return .pdf }
    if has("wOF2") { return .woff2 }
    if has([0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if has("version https://git-lfs.github.com/spec/") { return .lfsPointer }
    if has("WEBVTT") || has([0xEF, 0xBB, 0xBF] + Array("WEBVTT".utf8)) { return .vtt }
    return isSVG(head) ? .svg : nil
  }

  private static func isSVG(_ head: [UInt8]) -> Bool {
    // Bytes first, for most files are none and an expression takes its time.
    let head = head.prefix(2048)
    guard head.contains(UInt8(ascii: "<")) else { return false }
    let isNamed = head.indices.contains { head[$0...].starts(with: "<svg".utf8) }
    return isNamed && String(decoding: head, as: UTF8.self).contains(/<svg[\s>\/]/)
  }

  private static func big(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int? {
    guard bytes.count >= offset + count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], at offset: Int, _ count: Int) -> Int? {
    guard bytes.count >= offset + count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Walks the segments up to the frame header (ISO/IEC 10918-1, B.2.2).
  private static func jpegSize(_ bytes: [UInt8]) -> (Int?, Int?) {
    var offset = 2
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return (big(bytes, at: offset + 7, 2), big(bytes, at: offset + 5, 2)) }
      offset += marker == 0xFF ? 1 : 2 + (big(bytes, at: offset + 2, 2) ?? 0)
    }
    return (nil, nil)
  }

  private static func webpSize(_ bytes: [UInt8]) -> (Int?, Int?) {
    switch String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self) {
    case "VP8X":
      return (little(bytes, at: 24, 3).map { $0 + 1 }, little(bytes, at: 27, 3).map { $0 + 1 })
    case "VP8 ":
      return (
        little(bytes, at: 26, 2).map { $0 & 0x3FFF }, little(bytes, at: 28, 2).map { $0 & 0x3FFF }
      )
    case "VP8L":
      guard let bits = little(bytes, at: 21, 4) else { return (nil, nil) }
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    default: return (nil, nil)
    }
  }

  /// The size that the root says, or that of its view box.
  private static func svgSize(_ head: [UInt8]) -> (Int?, Int?) {
    let text = String(decoding: head, as: UTF8.self)
    guard let root = text.firstMatch(of: /<svg\b[^>]*/)?.output else { return (nil, nil) }
    func number(_ match: Substring?) -> Int? {
      match.flatMap { Double($0) }.map { Int($0.rounded(.up)) }
    }
    let width = number(root.firstMatch(of: /\swidth\s*=\s*["']([0-9.]+)(?:px)?["']/)?.output.1)
    let height = number(root.firstMatch(of: /\sheight\s*=\s*["']([0-9.]+)(?:px)?["']/)?.output.1)
    let box = root.firstMatch(
      of: /\sviewBox\s*=\s*["'][-0-9.]+[\s,]+[-0-9.]+[\s,]+([0-9.]+)[\s,]+([0-9.]+)\s*["']/)
    return (width ?? number(box?.output.1), height ?? number(box?.output.2))
  }
}
