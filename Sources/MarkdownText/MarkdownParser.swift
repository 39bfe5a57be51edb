internal import CMarkGFM
package import Diagnostics
internal import Glibc

/// Reads GitHub-flavoured Markdown into blocks, through cmark-gfm.
package enum MarkdownParser {
  /// What was read; blocks nested deeper than `maximumDepth` are left out and their places named.
  package struct Result: Sendable {
    package let blocks: [Block]
    package let tooDeep: [SourceLocation]
  }

  package static let maximumDepth = 100

  /// The library that decides what Markdown means, with its version.
  package static var library: [String] { ["cmark-gfm \(String(cString: cmark_version_string()))"] }

  /// Without an `origin` all is in one place, for a text in which nothing is looked for any more.
  package static func parse(_ text: String, at origin: TextOrigin?) -> Result {
    let hidden = EscapedBraces.hide(in: text)
    var conversion = Conversion(
      lines: origin == nil ? nil : LineTable(hidden),
      origin: origin ?? TextOrigin(at: SourceLocation(file: "")))
    let blocks = CMarkDocument.read(hidden) { conversion.blocks(under: $0, depth: 0) }
    return Result(blocks: blocks + conversion.footnoteBlock(), tooDeep: conversion.tooDeep)
  }

  /// Reads running text, such as the text of a choice; what would be blocks is taken literally.
  package static func inlines(_ text: String, at origin: TextOrigin) -> [Inline] {
    let blocks = parse(text, at: origin).blocks
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0].kind { return inlines }
    let words = text.split { $0.isNewline }.joined(separator: " ")
    return [Inline(kind: .text(words), location: origin.location(line: 1, column: 1))]
  }
}

/// Documents as cmark-gfm reads them.
enum CMarkDocument {
  /// Reads a text; its document lasts as long as the body that is given the root.
  ///
  /// The memory of documents is found by thread, and each file of the program that works with it would
  /// find its own: so only this one does.
  @inline(never)
  static func read(_ text: String, _ body: (CMarkNode) -> [Block]) -> [Block] {
    _ = areRegistered
    var memory = text_arena()
    return withUnsafeMutablePointer(to: &memory) { memory in
      text_arena_begin(memory)
      defer { text_arena_end(memory) }
      return body(parsed(text))
    }
  }

  private static func parsed(_ text: String) -> CMarkNode {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text_arena_parse($0.baseAddress, $0.count) }
    }
    guard let root else { preconditionFailure("cmark-gfm gives no document") }
    return root
  }

  /// Registers the extensions once for the process; cmark's own registration is not thread-safe.
  private static let areRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// Turns cmark's byte columns into columns of Unicode scalars.
final class LineTable {
  private let bytes: [UInt8]
  /// Where each line begins, and the end of the last one.
  private let starts: [Int]
  private let isASCII: Bool
  /// The scalars before each byte of the line that was asked for last: places come line by line.
  ///
  /// Some nodes of cmark say that they stand in line 0, so at -1 none has been asked for yet.
  private var counted: (line: Int, scalars: [Int32]) = (-1, [])

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    isASCII = bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      var rest = start
      let end = start + bytes.count
      while let found = memchr(rest, 0x0A, end - rest) {
        rest = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        starts.append(rest - start)
      }
      return bytes.reduce(0, |) < 0x80
    }
    starts.append(bytes.count)
    self.starts = starts
  }

  /// Whether a line holds a fence and nothing else, as the one that ends a block does.
  func isFence(line: Int) -> Bool { bytes(ofLine: line).isFence }

  func column(line: Int, byteColumn: Int) -> Int {
    guard byteColumn > 0 else { return 1 }
    // cmark counts bytes from 1; a lead byte begins the scalar that it counts.
    guard !isASCII else { return byteColumn }
    if counted.line != line { counted = (line, scalars(ofLine: line)) }
    return 1 + Int(counted.scalars[min(byteColumn - 1, counted.scalars.count - 1)])
  }

  private func scalars(ofLine line: Int) -> [Int32] {
    var count: Int32 = 0
    return bytes(ofLine: line).map { byte in
      defer { if byte & 0xC0 != 0x80 { count += 1 } }
      return count
    } + [count]
  }

  private func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line > 0, line < starts.count else { return [] }
    return bytes[starts[line - 1]..<starts[line]]
  }
}

extension ArraySlice<UInt8> {
  /// Three or more of `` ` `` or `~` at the end of the line, with nothing but marks of quotes and
  /// space before them.
  fileprivate var isFence: Bool {
    let line = self.drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }
    guard let mark = line.first, mark == 0x60 || mark == 0x7E else { return false }
    let rest = line.drop { $0 == mark }
    return line.count - rest.count >= 3
      && rest.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }
}
