internal import Diagnostics

/// Blocks as bytes, for texts that are put aside for a while: much quicker to read than Markdown.
///
/// Places are not among them, for whoever unpacks a text looks for nothing in it any more. Numbers
/// have seven bits a byte, the lowest first; texts come behind their length.
package enum PackedBlocks {
  /// Packs what a program puts aside for itself.
  package static func pack(_ blocks: [Block]) -> [UInt8] {
    var writer = PackedWriter()
    writer.write(blocks)
    return writer.bytes
  }

  /// Unpacks what this process packed; all blocks are in one place.
  package static func unpack(_ bytes: [UInt8]) -> [Block] {
    bytes.withUnsafeBytes { bytes in
      var reader = PackedReader(bytes)
      return reader.blocks()
    }
  }
}

/// What a packed block or inline is.
private enum PackedKind: UInt8 {
  case paragraph, heading, quote, alert, list, code, htmlBlock, thematicBreak, table, footnotes
  case text, codeSpan, emphasis, strong, strikethrough, link, image, html, softBreak, lineBreak
  case footnote
}

private struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16 << 10) }

  mutating func write(_ blocks: [Block]) {
    write(blocks.count)
    for block in blocks { write(block.kind) }
  }

  private mutating func write(_ kind: Block.Kind) {
    switch kind {
    case .paragraph(let inlines): write(.paragraph, inlines)
    case .heading(let level, let inlines):
      write(.heading, inlines)
      write(level)
    case .quote(let blocks):
      begin(.quote)
      write(blocks)
    case .alert(let alert, let blocks):
      begin(.alert)
      write(alert.rawValue)
      write(blocks)
    case .list(let list): write(list)
    case .code(let code): write(code)
    case .html(let text):
      begin(.htmlBlock)
      write(text)
    case .thematicBreak: begin(.thematicBreak)
    case .table(let table): write(table)
    case .footnotes(let notes):
      begin(.footnotes)
      write(notes.count)
      for note in notes { write(note) }
    }
  }

  private mutating func write(_ list: List) {
    begin(.list)
    write(list.start.map { $0 + 1 } ?? 0)
    write(list.isTight)
    write(list.items.count)
    for item in list.items {
      write(item.isDone.map { $0 ? 2 : 1 } ?? 0)
      write(item.blocks)
    }
  }

  private mutating func write(_ code: CodeBlock) {
    begin(.code)
    write(code.info)
    write(code.text)
    write(code.isClosed)
    write(code.fenceLength)
  }

  private mutating func write(_ table: Table) {
    begin(.table)
    write(table.alignments.count)
    for alignment in table.alignments { write(alignment?.rawValue ?? "") }
    write(table.header)
    write(table.rows.count)
    for row in table.rows { write(row) }
  }

  private mutating func write(_ cells: [[Inline]]) {
    write(cells.count)
    for cell in cells { write(cell) }
  }

  private mutating func write(_ inlines: [Inline]) {
    write(inlines.count)
    for inline in inlines { write(inline.kind) }
  }

  private mutating func write(_ kind: Inline.Kind) {
    switch kind {
    case .text(let text): write(.text, text)
    case .code(let text): write(.codeSpan, text)
    case .html(let text): write(.html, text)
    case .emphasis(let inlines): write(.emphasis, inlines)
    case .strong(let inlines): write(.strong, inlines)
    case .strikethrough(let inlines): write(.strikethrough, inlines)
    case .link(let target, let inlines): write(.link, target, inlines)
    case .image(let target, let inlines): write(.image, target, inlines)
    case .softBreak: begin(.softBreak)
    case .lineBreak: begin(.lineBreak)
    case .footnote(let number, let occurrence):
      begin(.footnote)
      write(number)
      write(occurrence)
    }
  }

  private mutating func write(_ kind: PackedKind, _ target: Inline.Target, _ inlines: [Inline]) {
    write(kind, target.url)
    write(target.title)
    write(inlines)
  }

  private mutating func write(_ kind: PackedKind, _ inlines: [Inline]) {
    begin(kind)
    write(inlines)
  }

  private mutating func write(_ kind: PackedKind, _ text: String) {
    begin(kind)
    write(text)
  }

  private mutating func begin(_ kind: PackedKind) { bytes.append(kind.rawValue) }
  private mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

private struct PackedReader {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private static let nowhere = SourceLocation(file: "")

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func blocks() -> [Block] { list { Block(kind: $0.block(), location: Self.nowhere) } }

  private mutating func block() -> Block.Kind {
    switch kind() {
    case .paragraph: return .paragraph(inlines())
    case .heading:
      let inlines = inlines()
      return .heading(level: number(), inlines)
    case .quote: return .quote(blocks())
    case .alert:
      let alert = Alert(rawValue: text())
      guard let alert else { preconditionFailure("an alert of an unknown kind was packed") }
      return .alert(alert, blocks())
    case .list:
      let (start, isTight) = (number(), flag())
      return .list(
        List(
          start: start == 0 ? nil : start - 1, isTight: isTight,
          items: list { reader in
            let mark = reader.number()
            return List.Item(isDone: mark == 0 ? nil : mark == 2, blocks: reader.blocks())
          }))
    case .code:
      let (info, text) = (text(), text())
      return .code(
        CodeBlock(
          info: info, text: text, textLocation: Self.nowhere, isClosed: flag(),
          fenceLength: number()))
    case .htmlBlock: return .html(text())
    case .thematicBreak: return .thematicBreak
    case .table:
      let alignments = list { Table.Alignment(rawValue: $0.text()) }
      let header = cells()
      return .table(Table(alignments: alignments, header: header, rows: list { $0.cells() }))
    case .footnotes: return .footnotes(list { $0.blocks() })
    default: preconditionFailure("what is no block was packed as one")
    }
  }

  private mutating func cells() -> [[Inline]] { list { $0.inlines() } }

  private mutating func inlines() -> [Inline] {
    list { Inline(kind: $0.inline(), location: Self.nowhere) }
  }

  private mutating func inline() -> Inline.Kind {
    switch kind() {
    case .text: return .text(text())
    case .codeSpan: return .code(text())
    case .html: return .html(text())
    case .emphasis: return .emphasis(inlines())
    case .strong: return .strong(inlines())
    case .strikethrough: return .strikethrough(inlines())
    case .link:
      let target = target()
      return .link(target, inlines())
    case .image:
      let target = target()
      return .image(target, inlines())
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .footnote:
      let number = number()
      return .footnote(number: number, occurrence: self.number())
    default: preconditionFailure("what is no inline was packed as one")
    }
  }

  private mutating func target() -> Inline.Target {
    let url = text()
    return Inline.Target(url: url, title: text())
  }

  private mutating func list<Element>(_ element: (inout PackedReader) -> Element) -> [Element] {
    let count = number()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(element(&self)) }
    return elements
  }

  private mutating func kind() -> PackedKind {
    guard let kind = PackedKind(rawValue: byte()) else {
      preconditionFailure("bytes are unpacked that nobody packed")
    }
    return kind
  }

  private mutating func flag() -> Bool { byte() == 1 }

  private mutating func text() -> String {
    let count = number()
    defer { index += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[index..<index + count]), as: UTF8.self)
  }

  private mutating func number() -> Int {
    var (number, shift) = (UInt(0), UInt(0))
    while true {
      let byte = byte()
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
  }

  private mutating func byte() -> UInt8 {
    defer { index += 1 }
    return bytes[index]
  }
}
