internal import Glibc
internal import Hashing

/// The text of a record as bytes: of hundreds of releases nothing more is read than what says
/// whether they are as they were written.
struct RecordText {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The seal that it should have; nil where it has no place for one, or several.
  var wantedSeal: String? {
    guard let place = place(of: "seal"), range(of: Self.line("seal"), from: place.upperBound) == nil
    else { return nil }
    let stream = SHA256Stream()
    for part in [bytes[..<place.lowerBound], bytes[place.upperBound...]] {
      part.withUnsafeBytes { stream.update($0) }
    }
    return stream.finish().hex
  }

  /// The text of a key of the record itself.
  func text(_ key: String) -> String? {
    place(of: key).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The text of a key of an object in the record.
  func text(_ key: String, of object: String) -> String? {
    guard let start = range(of: "\n  \"\(object)\" : {", from: 0)?.upperBound,
      let end = range(of: "\n  }", from: start)?.lowerBound,
      let place = place(of: key, indent: 4, from: start), place.upperBound <= end
    else { return nil }
    return String(decoding: bytes[place], as: UTF8.self)
  }

  /// Whether a merge was not finished in it.
  static func hasConflict(_ bytes: [UInt8]) -> Bool {
    let marks = RecordText(bytes)
    return bytes.starts(with: "<<<<<<< ".utf8) || marks.range(of: "\n<<<<<<< ", from: 0) != nil
  }

  private static func line(_ key: String, indent: Int = 2) -> String {
    "\n\(String(repeating: " ", count: indent))\"\(key)\" : \""
  }

  /// Where the text of a key stands, without its quotes.
  private func place(of key: String, indent: Int = 2, from start: Int = 0) -> Range<Int>? {
    guard let line = range(of: Self.line(key, indent: indent), from: start),
      let end = bytes[line.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return line.upperBound..<end
  }

  private func range(of pattern: String, from start: Int) -> Range<Int>? {
    let pattern = Array(pattern.utf8)
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var place = start
      // All begin with a line feed, which is rare enough to look for.
      while place + pattern.count <= buffer.count,
        let found = memchr(base + place, Int32(pattern[0]), buffer.count - place)
      {
        place = UnsafeRawPointer(found) - base
        guard place + pattern.count <= buffer.count else { return nil }
        if memcmp(base + place, pattern, pattern.count) == 0 {
          return place..<place + pattern.count
        }
        place += 1
      }
      return nil
    }
  }
}
