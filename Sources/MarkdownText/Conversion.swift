internal import CMarkGFM
internal import Diagnostics
internal import Glibc

typealias CMarkNode = OpaquePointer

/// Turns cmark's tree into blocks and inlines.
struct Conversion {
  /// Nil where nobody asks for places.
  let lines: LineTable?
  let origin: TextOrigin
  var tooDeep: [SourceLocation] = []
  private var notes: [[Block]] = []
  private var mentions: [Int: Int] = [:]

  init(lines: LineTable?, origin: TextOrigin) {
    self.lines = lines
    self.origin = origin
  }

  mutating func blocks(under node: CMarkNode, depth: Int) -> [Block] {
    guard depth < MarkdownParser.maximumDepth else {
      tooDeep.append(location(of: node))
      return []
    }
    var blocks: [Block] = []
    for child in children(of: node) {
      if cmark_node_get_type(child) == CMARK_NODE_FOOTNOTE_DEFINITION {
        notes.append(self.blocks(under: child, depth: depth + 1))
      } else if let kind = kind(of: child, depth: depth) {
        blocks.append(Block(kind: kind, location: location(of: child)))
      }
    }
    return blocks
  }

  func footnoteBlock() -> [Block] {
    guard !notes.isEmpty else { return [] }
    return [Block(kind: .footnotes(notes), location: origin.location(line: 1, column: 1))]
  }

  private mutating func kind(of node: CMarkNode, depth: Int) -> Block.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(under: node, depth: depth))
    case CMARK_NODE_HEADING:
      let level = Int(cmark_node_get_heading_level(node))
      return .heading(level: level, inlines(under: node, depth: depth))
    case CMARK_NODE_BLOCK_QUOTE: return quote(blocks(under: node, depth: depth + 1))
    case CMARK_NODE_LIST: return .list(list(node, depth: depth))
    case CMARK_NODE_CODE_BLOCK: return .code(code(node))
    case CMARK_NODE_HTML_BLOCK: return .html(text(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    default:
      return isType(node, "table") ? .table(table(node, depth: depth)) : nil
    }
  }

  /// A quote that begins with `[!NOTE]` or the like on a line of its own is an alert.
  private func quote(_ blocks: [Block]) -> Block.Kind {
    guard case .paragraph(let inlines)? = blocks.first?.kind,
      case .text(let mark)? = inlines.first?.kind,
      mark.hasPrefix("[!"), mark.hasSuffix("]"),
      let alert = Alert(rawValue: mark.dropFirst(2).dropLast().lowercased())
    else { return .quote(blocks) }
    let rest = inlines.dropFirst()
    switch rest.first?.kind {
    case nil: return .alert(alert, Array(blocks.dropFirst()))
    case .softBreak, .lineBreak:
      let paragraph = Block(
        kind: .paragraph(Array(rest.dropFirst())), location: blocks[0].location)
      return .alert(alert, [paragraph] + blocks.dropFirst())
    default: return .quote(blocks)
    }
  }

  private mutating func list(_ node: CMarkNode, depth: Int) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [List.Item] = []
    for child in children(of: node) {
      let isTask = isType(child, "tasklist")
      items.append(
        List.Item(
          isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(child) : nil,
          blocks: blocks(under: child, depth: depth + 1)))
    }
    return List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: items)
  }

  private func code(_ node: CMarkNode) -> CodeBlock {
    var (length, offset): (Int32, Int32) = (0, 0)
    var character: CChar = 0
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
    let info = text(cmark_node_get_fence_info(node))
    let line = Int(cmark_node_get_start_line(node)) + (isFenced ? 1 : 0)
    return CodeBlock(
      info: info.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "",
      text: EscapedBraces.restore(inCode: text(cmark_node_get_literal(node))),
      textLocation: origin.location(line: line, column: Int(offset) + 1),
      isClosed: !isFenced
        || lines?.isFence(line: Int(cmark_node_get_end_line(node))) ?? true,
      fenceLength: isFenced ? Int(length) : 0)
  }

  private mutating func table(_ node: CMarkNode, depth: Int) -> Table {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let marks = UnsafeBufferPointer(
      start: cmark_gfm_extensions_get_table_alignments(node), count: columns)
    let alignments = marks.map { mark -> Table.Alignment? in
      switch mark {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    var rows: [[[Inline]]] = []
    for row in children(of: node) {
      var cells: [[Inline]] = []
      for cell in children(of: row) { cells.append(inlines(under: cell, depth: depth + 1)) }
      rows.append(cells)
    }
    return Table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  mutating func inlines(under node: CMarkNode, depth: Int) -> [Inline] {
    guard depth < MarkdownParser.maximumDepth else {
      tooDeep.append(location(of: node))
      return []
    }
    var inlines: [Inline] = []
    for child in children(of: node) {
      guard let kind = inlineKind(of: child, depth: depth) else { continue }
      // cmark cuts a text at each character that could begin something; variables need it whole.
      if case .text(let next) = kind, case .text(let text)? = inlines.last?.kind {
        let start = inlines.removeLast().location
        inlines.append(Inline(kind: .text(text + next), location: start))
      } else {
        inlines.append(Inline(kind: kind, location: location(of: child)))
      }
    }
    return inlines
  }

  private mutating func inlineKind(of node: CMarkNode, depth: Int) -> Inline.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(text(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE:
      return .code(EscapedBraces.restore(inCode: text(cmark_node_get_literal(node))))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_HTML_INLINE: return .html(text(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis(inlines(under: node, depth: depth + 1))
    case CMARK_NODE_STRONG: return .strong(inlines(under: node, depth: depth + 1))
    case CMARK_NODE_LINK: return .link(target(node), inlines(under: node, depth: depth + 1))
    case CMARK_NODE_IMAGE: return .image(target(node), inlines(under: node, depth: depth + 1))
    case CMARK_NODE_FOOTNOTE_REFERENCE: return footnote(node)
    default:
      return isType(node, "strikethrough")
        ? .strikethrough(inlines(under: node, depth: depth + 1)) : nil
    }
  }

  /// cmark-gfm replaces the name of a mentioned note by its number.
  private mutating func footnote(_ node: CMarkNode) -> Inline.Kind {
    let number = Int(text(cmark_node_get_literal(node))) ?? 0
    mentions[number, default: 0] += 1
    return .footnote(number: number, occurrence: mentions[number, default: 1])
  }

  private func target(_ node: CMarkNode) -> Inline.Target {
    Inline.Target(url: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)))
  }

  private func location(of node: CMarkNode) -> SourceLocation {
    guard let lines else { return origin.location(line: 1, column: 1) }
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    let endColumn = Int(cmark_node_get_end_column(node))
    let isOneLine = Int(cmark_node_get_end_line(node)) == line
    let start = lines.column(line: line, byteColumn: column)
    let end = isOneLine ? lines.column(line: line, byteColumn: endColumn + 1) : start + 1
    return origin.location(line: line, column: start, length: end - start)
  }

  /// Whether a node is of a type that an extension brought.
  private func isType(_ node: CMarkNode, _ name: StaticString) -> Bool {
    guard let type = cmark_node_get_type_string(node) else { return false }
    return UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: CChar.self, capacity: 1) {
      strcmp(type, $0) == 0
    }
  }

  private func children(of node: CMarkNode) -> some Sequence<CMarkNode> {
    sequence(state: cmark_node_first_child(node)) { next in
      defer { next = next.flatMap { cmark_node_next($0) } }
      return next
    }
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
