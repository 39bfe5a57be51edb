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

  /// Reads running text, such as the text of a choice; block marks in it have no meaning.
  package static func inlines(_ text: String, at origin: TextOrigin) -> [Inline] {
    parse(text, at: origin).blocks.flatMap { block -> [Inline] in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines
      default: [Inline(kind: .text(text), location: block.location)]
      }
    }
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
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.starts = starts
  }

  func column(line: Int, byteColumn: Int) -> Int {
    guard starts.indices.contains(line - 1), byteColumn > 0 else { return 1 }
    let start = starts[line - 1]
    let end = min(bytes.count, start + byteColumn - 1)
    guard start < end else { return 1 }
    return 1 + bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}
