internal import Diagnostics

/// What a page of HTML says by its tags, read without building a tree: pages of the web are rarely well-formed.
package struct HTMLScan: Sendable {
  package struct Tag: Sendable {
    /// In small letters.
    package let name: String
    package let attributes: [String: String]
    /// In bytes from the start of the page.
    package let offset: Int
    package let place: TextPlace
  }

  package let tags: [Tag]
  /// Scripts that stand in the page, with their places.
  package let scripts: [(text: String, place: TextPlace)]

  package init(_ page: String) { self.init(bytes: Array(page.utf8)) }

  /// Reads a page in any encoding in which tags are written in ASCII.
  package init(bytes: [UInt8]) {
    var reading = Reading(bytes: bytes)
    reading.run()
    tags = reading.tags
    scripts = reading.scripts
  }

  private struct Reading {
    let bytes: [UInt8]
    var place = 0
    var tags: [Tag] = []
    var scripts: [(text: String, place: TextPlace)] = []
    /// The last place that was asked for, and how many bytes stand before it.
    private var last = (offset: 0, place: TextPlace())

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
      while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
        place = start + 1
        if has("!--") {
          skip(to: "-->")
        } else if let first = byte, first.isLetter {
          let tag = tag(at: start)
          tags.append(tag)
          if ["script", "style"].contains(tag.name) { readRaw(tag) }
        }
      }
    }

    /// The place behind so many bytes; asked for in order, so that a page is gone through once.
    private mutating func textPlace(at offset: Int) -> TextPlace {
      last.place.advance(over: bytes[last.offset..<offset])
      last.offset = offset
      return last.place
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func has(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func skip(to end: String) {
      let end = Array(end.utf8)
      while place < bytes.count, !bytes[place...].starts(with: end) { place += 1 }
      place = min(place + end.count, bytes.count)
    }

    private mutating func readRaw(_ tag: Tag) {
      let start = place
      let end = Array("</\(tag.name)".utf8)
      while place < bytes.count,
        !bytes[place...].prefix(end.count).map(\.lowercased).elementsEqual(end)
      {
        place += 1
      }
      if tag.name == "script", place > start {
        scripts.append(
          (String(decoding: bytes[start..<place], as: UTF8.self), textPlace(at: start)))
      }
    }

    private mutating func word(until ends: (UInt8) -> Bool) -> String {
      let start = place
      while let byte, !ends(byte) { place += 1 }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func tag(at start: Int) -> Tag {
      let beginning = textPlace(at: start)
      let name = word { $0.isSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
      var attributes: [String: String] = [:]
      while let byte, byte != UInt8(ascii: ">") {
        guard !byte.isSpace, byte != UInt8(ascii: "/") else {
          place += 1
          continue
        }
        let name = word {
          $0.isSpace || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">")
            || $0 == UInt8(ascii: "/")
        }.lowercased()
        if name.isEmpty {
          place += 1
          continue
        }
        attributes[name] = attributes[name] ?? value()
      }
      place = min(place + 1, bytes.count)
      return Tag(name: name.lowercased(), attributes: attributes, offset: start, place: beginning)
    }

    private mutating func value() -> String {
      while let byte, byte.isSpace { place += 1 }
      guard byte == UInt8(ascii: "=") else { return "" }
      place += 1
      while let byte, byte.isSpace { place += 1 }
      guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return HTMLEntities.decoded(word { $0.isSpace || $0 == UInt8(ascii: ">") })
      }
      place += 1
      let text = word { $0 == quote }
      place = min(place + 1, bytes.count)
      return HTMLEntities.decoded(text)
    }
  }
}

/// A line and a column of a text, both from 1.
package struct TextPlace: Sendable, Equatable {
  private var line = 1
  private var column = 1

  init() {}

  mutating func advance(over bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}

/// The few entities that addresses and words of attributes have.
enum HTMLEntities {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
  fileprivate var lowercased: UInt8 { (65...90).contains(self) ? self + 32 : self }
}

extension HTMLScan.Tag {
  /// The address of what a browser loads for the tag by itself.
  package var loaded: String? {
    switch name {
    case "script", "img", "iframe", "frame", "audio", "video", "source", "track", "embed", "input":
      attributes["src"]
    case "object": attributes["data"]
    case "link"
    where ["stylesheet", "icon", "preload"].contains(where: {
      (attributes["rel"] ?? "").lowercased().contains($0)
    }):
      attributes["href"]
    default: nil
    }
  }
}
