internal import Diagnostics
internal import Glibc

extension Content.Script {
  /// Where one of some words first stands.
  func first(of words: [String]) -> SourceLocation? {
    words.compactMap { places(of: $0, most: 1).first }.min().map(location)
  }

  /// Where an expression first matches around a word that each of its matches has.
  ///
  /// Scripts are large and most have no such word, so only so many bytes before and behind it are
  /// looked at.
  func first<Output>(
    around word: String, before: Int, behind: Int, _ make: @autoclosure () -> Regex<Output>
  ) -> SourceLocation? {
    let bytes = text.utf8
    let places = places(of: word, most: 1000)
    guard !places.isEmpty else { return nil }
    let expression = make()
    for place in places {
      let start = bytes.index(bytes.startIndex, offsetBy: max(0, place - before))
      let end = bytes.index(bytes.startIndex, offsetBy: min(bytes.count, place + behind))
      let whole = bytes[start..<end].drop { $0 & 0xC0 == 0x80 }
      let part = String(decoding: whole, as: UTF8.self)
      if let match = part.firstMatch(of: expression) {
        let offset = part.utf8.distance(from: part.startIndex, to: match.range.lowerBound)
        return location(bytes.distance(from: bytes.startIndex, to: whole.startIndex) + offset)
      }
    }
    return nil
  }

  private func location(_ offset: Int) -> SourceLocation {
    var place = place
    place.advance(over: text.utf8.prefix(offset))
    return place.location(in: name)
  }

  /// The offsets in bytes at which a word stands.
  private func places(of word: String, most: Int) -> [Int] {
    var text = text
    var word = word
    return text.withUTF8 { bytes in
      word.withUTF8 { word in
        var places: [Int] = []
        var start = 0
        guard let base = bytes.baseAddress, let wanted = word.baseAddress else { return [] }
        while places.count < most, bytes.count - start >= word.count,
          let hit = memchr(base + start, Int32(wanted[0]), bytes.count - start - word.count + 1)
        {
          let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
          let isHit = memcmp(hit, wanted, word.count) == 0
          if isHit { places.append(offset) }
          start = offset + (isHit ? word.count : 1)
        }
        return places
      }
    }
  }
}
