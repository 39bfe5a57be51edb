internal import CMarkGFM
package import Diagnostics

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

  package static func parse(_ text: String, at origin: TextOrigin) -> Result {
    let hidden = EscapedBraces.hide(in: text)
    let document = CMarkDocument(hidden)
    var conversion = Conversion(lines: LineTable(hidden), origin: origin)
    let blocks = conversion.blocks(under: document.root, depth: 0)
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

/// Owns a parsed document of cmark-gfm.
final class CMarkDocument {
  let root: CMarkNode

  init(_ text: String) {
    _ = CMarkDocument.extensions
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { preconditionFailure("no memory") }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { preconditionFailure("no memory") }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Registers the extensions once for the process; cmark's own registration is not thread-safe.
  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// Turns cmark's byte columns into columns of Unicode scalars.
struct LineTable {
  private let starts: [Int]
  /// The lines that could close a fence.
  private let fences: Set<Int>
  /// The scalars before each byte, for lines that are not ASCII alone.
  private let counts: [Int: [Int]]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    var counts: [Int: [Int]] = [:]
    var fences: Set<Int> = []
    var line: [Int] = []
    var (isASCII, scalars) = (true, 0)
    for (index, byte) in bytes.enumerated() {
      line.append(scalars)
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte >= 0x80 { isASCII = false }
      guard byte == 0x0A || index == bytes.count - 1 else { continue }
      if bytes[(starts.last ?? 0)...index].isFence { fences.insert(starts.count) }
      if !isASCII { counts[starts.count] = line + [scalars] }
      if byte == 0x0A { starts.append(index + 1) }
      line.removeAll(keepingCapacity: true)
      (isASCII, scalars) = (true, 0)
    }
    self.starts = starts
    self.counts = counts
    self.fences = fences
  }

  /// Whether a line holds a fence and nothing else, as the one that ends a block does.
  func isFence(line: Int) -> Bool { fences.contains(line) }

  func column(line: Int, byteColumn: Int) -> Int {
    guard byteColumn > 0 else { return 1 }
    // cmark counts bytes from 1; a lead byte begins the scalar that it counts.
    guard let counts = counts[line] else { return byteColumn }
    return 1 + counts[min(byteColumn - 1, counts.count - 1)]
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
