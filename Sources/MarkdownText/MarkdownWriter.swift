/// Writes blocks as Markdown in one form, whatever the lines and marks of the source.
///
/// Two sources that mean the same come to the same text: how paragraphs were broken into lines, and
/// which of its spellings a list or an emphasis had, is gone. People read it, and texts of two
/// releases are compared by it; nothing is made of it again.
package enum MarkdownWriter {
  /// Each block as a text of its own.
  package static func texts(of blocks: [Block]) -> [String] { blocks.map { text(of: $0) } }

  /// The blocks with an empty line between them.
  package static func text(of blocks: [Block]) -> String {
    texts(of: blocks).joined(separator: "\n\n")
  }

  package static func text(of block: Block) -> String {
    switch block.kind {
    case .paragraph(let inlines): text(of: inlines)
    case .heading(let level, let inlines):
      String(repeating: "#", count: level) + " " + text(of: inlines)
    case .quote(let blocks): indented(text(of: blocks), first: "> ", rest: "> ")
    case .alert(let alert, let blocks):
      "> [!\(alert.rawValue.uppercased())]\n" + indented(text(of: blocks), first: "> ", rest: "> ")
    case .list(let list): text(of: list)
    case .code(let code): text(of: code)
    case .html(let html): html
    case .thematicBreak: "---"
    case .table(let table): text(of: table)
    case .footnotes(let notes):
      notes.enumerated().map { index, blocks in
        indented(text(of: blocks), first: "[^\(index + 1)]: ", rest: "    ")
      }.joined(separator: "\n\n")
    }
  }

  package static func text(of inlines: [Inline]) -> String { inlines.map(text).joined() }

  private static func text(of inline: Inline) -> String {
    switch inline.kind {
    case .text(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "*\(text(of: inner))*"
    case .strong(let inner): "**\(text(of: inner))**"
    case .strikethrough(let inner): "~~\(text(of: inner))~~"
    case .link(let target, let inner): "[\(text(of: inner))]\(text(of: target))"
    case .image(let target, let inner): "![\(text(of: inner))]\(text(of: target))"
    case .html(let html): html
    case .softBreak: " "
    case .lineBreak: "\\\n"
    case .footnote(let number, _): "[^\(number)]"
    }
  }

  private static func text(of target: Inline.Target) -> String {
    target.title.isEmpty ? "(\(target.url))" : "(\(target.url) \"\(target.title)\")"
  }

  private static func text(of list: List) -> String {
    list.items.enumerated().map { index, item in
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let task = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      return indented(
        text(of: item.blocks), first: mark + task,
        rest: String(repeating: " ", count: mark.utf8.count))
    }.joined(separator: list.isTight ? "\n" : "\n\n")
  }

  private static func text(of code: CodeBlock) -> String {
    let fence = String(repeating: "`", count: max(3, code.fenceLength))
    let body = code.text.hasSuffix("\n") || code.text.isEmpty ? code.text : code.text + "\n"
    return "\(fence)\(code.info)\n\(body)\(fence)"
  }

  private static func text(of table: Table) -> String {
    let marks = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    let rows = [table.header.map { text(of: $0) }, marks] + table.rows.map { $0.map { text(of: $0) } }
    return rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func indented(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      return line.isEmpty ? String(prefix.reversed().drop { $0 == " " }.reversed()) : prefix + line
    }.joined(separator: "\n")
  }
}
