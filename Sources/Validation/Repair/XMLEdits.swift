internal import XMLDocuments

/// Changes to a document that leave all else as it was written.
struct XMLEdits {
  private let bytes: [UInt8]
  private var lineStarts: [Int]
  /// The element that was looked for last: those that follow in its line are found from there.
  private var last = (line: 0, column: 0, place: 0)
  /// What takes the place of a part, by where the part begins.
  private var changes: [(range: Range<Int>, text: String)] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
  }

  /// Gives an attribute, which the element has, another value.
  mutating func set(_ attribute: String, of node: XMLNode, to value: String) {
    guard let tag = startTag(of: node), let range = valueRange(of: attribute, in: tag) else {
      return
    }
    changes.append((range, XMLText.escaped(value)))
  }

  /// Puts elements into another one, each on its line: behind one of its children, or first of all.
  mutating func insert(_ elements: [String], into node: XMLNode, behind child: XMLNode?) {
    guard !elements.isEmpty, let tag = startTag(of: child ?? node) else { return }
    let lines = elements.map { "\n\($0)" }.joined()
    let isClosed = bytes[tag.upperBound - 2] == UInt8(ascii: "/")
    if let child {
      let end = isClosed ? tag.upperBound : self.end(of: child, after: tag.upperBound)
      if let end { changes.append((end..<end, lines)) }
    } else if isClosed {
      changes.append((tag.upperBound - 2..<tag.upperBound, ">\(lines)\n</\(node.qualifiedName)>"))
    } else {
      changes.append((tag.upperBound..<tag.upperBound, lines))
    }
  }

  /// Where the next end tag of an element's name ends.
  private func end(of node: XMLNode, after place: Int) -> Int? {
    let name = Array("</\(node.qualifiedName)".utf8)
    guard let tag = bytes[place...].firstRange(of: name) else { return nil }
    return bytes[tag.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// The document with all changes.
  var result: String {
    var result: [UInt8] = []
    var place = 0
    for (range, text) in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard range.lowerBound >= place else { continue }
      result += bytes[place..<range.lowerBound] + Array(text.utf8)
      place = range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// Where an element's start tag lies, its bracket included.
  private mutating func startTag(of node: XMLNode) -> Range<Int>? {
    guard lineStarts.indices.contains(node.line - 1) else { return nil }
    let isBehind = node.line == last.line && node.column >= last.column
    var place = isBehind ? last.place : lineStarts[node.line - 1]
    var column = isBehind ? last.column : 1
    while column < node.column, place < bytes.count {
      place += 1
      while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
      column += 1
    }
    let start = place
    last = (node.line, column, start)
    var quote: UInt8?
    while place < bytes.count {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return start..<place + 1
      }
      place += 1
    }
    return nil
  }

  /// Where the value of an attribute lies within a tag, without its quotes.
  private func valueRange(of attribute: String, in tag: Range<Int>) -> Range<Int>? {
    var place = tag.lowerBound
    let name = Array(attribute.utf8)
    while place < tag.upperBound {
      guard let found = bytes[place..<tag.upperBound].firstRange(of: name) else { return nil }
      place = found.upperBound
      var next = place
      while next < tag.upperBound, [32, 9, 10, 13].contains(bytes[next]) { next += 1 }
      guard [32, 9, 10, 13].contains(bytes[found.lowerBound - 1]), bytes[next] == UInt8(ascii: "=")
      else { continue }
      next += 1
      while next < tag.upperBound, [32, 9, 10, 13].contains(bytes[next]) { next += 1 }
      let quote = bytes[next]
      guard let end = bytes[(next + 1)..<tag.upperBound].firstIndex(of: quote) else { return nil }
      return next + 1..<end
    }
    return nil
  }
}

extension XMLNode {
  /// The name as it is written.
  var qualifiedName: String { [prefix, name].compactMap { $0 }.joined(separator: ":") }
}
