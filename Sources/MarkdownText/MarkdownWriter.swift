/// Writes blocks as Markdown in one form, whatever the lines and marks of the source.
///
/// Two sources that mean the same come to the same text: how paragraphs were broken into lines, and
/// which of its spellings a list or an emphasis had, is gone. People read it, and texts of two
/// releases are compared by it; nothing is made of it again.
package struct MarkdownWriter: Sendable {
  /// What stands for the address of a link or picture.
  private let address: @Sendable (String) -> String

  /// Writes addresses as they are, or what is given for them.
  package init(address: @escaping @Sendable (String) -> String = { $0 }) { self.address = address }

  /// Each block as a text of its own.
  package func texts(of blocks: [Block]) -> [String] { blocks.map { text(of: $0) } }

  /// The blocks with an empty line between them.
  package func text(of blocks: [Block]) -> String {
    texts(of: blocks).joined(separator: "\n\n")
  }

  package func text(of block: Block) -> String { shown(written(block)) }

  package func text(of inlines: [Inline]) -> String { shown(written(inlines)) }

  /// Braces that begin no variable, as authors write them.
  private func shown(_ text: String) -> String {
    text.replacing(EscapedBraces.mark, with: "\\{{")
  }

  private func written(_ blocks: [Block]) -> String {
    blocks.map(written).joined(separator: "\n\n")
  }

  private func written(_ block: Block) -> String {
    switch block.kind {
    case .paragraph(let inlines): written(inlines)
    case .heading(let level, let inlines):
      String(repeating: "#", count: level) + " " + written(inlines)
    case .quote(let blocks): indented(written(blocks), first: "> ", rest: "> ")
    case .alert(let alert, let blocks):
      "> [!\(alert.rawValue.uppercased())]\n" + indented(written(blocks), first: "> ", rest: "> ")
    case .list(let list): written(list)
    case .code(let code): written(code)
    case .html(let html): html
    case .thematicBreak: "---"
    case .table(let table): written(table)
    case .footnotes(let notes):
      notes.enumerated().map { index, blocks in
        indented(written(blocks), first: "[^\(index + 1)]: ", rest: "    ")
      }.joined(separator: "\n\n")
    }
  }

  private func written(_ inlines: [Inline]) -> String { inlines.map(written).joined() }

  private func written(_ inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): literal(text)
    case .code(let text): "`\(inert(text))`"
    case .emphasis(let inner): "*\(written(inner))*"
    case .strong(let inner): "**\(written(inner))**"
    case .strikethrough(let inner): "~~\(written(inner))~~"
    case .link(let target, let inner): "[\(written(inner))]\(written(target))"
    case .image(let target, let inner): "![\(written(inner))]\(written(target))"
    case .html(let html): html
    case .softBreak: " "
    case .lineBreak: "\\\n"
    case .footnote(let number, _): "[^\(number)]"
    }
  }

  private func written(_ target: Inline.Target) -> String {
    target.title.isEmpty
      ? "(\(address(target.url)))" : "(\(address(target.url)) \"\(target.title)\")"
  }

  private func written(_ list: List) -> String {
    list.items.enumerated().map { index, item in
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      return indented(
        written(item.blocks), first: mark + task,
        rest: String(repeating: " ", count: mark.utf8.count))
    }.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private func written(_ code: CodeBlock) -> String {
    let fence = String(repeating: "`", count: max(3, code.fenceLength))
    let text = inert(code.text)
    let body = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    return "\(fence)\(code.info)\n\(body)\(fence)"
  }

  /// Text in which no sign is a mark.
  private func literal(_ text: String) -> String {
    guard Self.marks.isMet(in: text) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      // However many spaces there are, one is shown.
      if scalar == " ", result.unicodeScalars.last == " " { continue }
      if "\\`*[]<~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static let marks = ByteSet("\\`*[]<~ ")

  /// Code, in which braces begin no variable.
  private func inert(_ code: String) -> String {
    code.replacing("{{", with: EscapedBraces.mark)
  }

  private func written(_ table: Table) -> String {
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    let rows =
      [table.header.map { written($0) }, marks] + table.rows.map { $0.map { written($0) } }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func indented(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      return line.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
    }.joined(separator: "\n")
  }
}
