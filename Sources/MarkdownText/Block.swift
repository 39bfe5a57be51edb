package import Diagnostics

/// A block of a Markdown text, with its place in the source.
package struct Block: Sendable {
  package let kind: Kind
  package let location: SourceLocation

  package init(kind: Kind, location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  package enum Kind: Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    case quote([Block])
    case alert(Alert, [Block])
    case list(List)
    case code(CodeBlock)
    case html(String)
    case thematicBreak
    case table(Table)
    /// The notes of the text in the order of their numbers.
    case footnotes([[Block]])
  }
}

/// The five kinds of GitHub alert.
package enum Alert: String, Sendable, CaseIterable {
  case note, tip, important, warning, caution
}

/// An ordered or unordered list.
package struct List: Sendable {
  /// The first number of an ordered list, nil for an unordered one.
  package let start: Int?
  /// Whether paragraphs of the items are set without space between them.
  package let isTight: Bool
  package let items: [Item]

  package struct Item: Sendable {
    /// Whether a task is done, nil for what is no task.
    package let isDone: Bool?
    package let blocks: [Block]
  }
}

/// A fenced or indented block of code, or an activity written as one.
package struct CodeBlock: Sendable {
  /// The first word after the fence, empty for an indented block.
  package let info: String
  package let text: String
  /// Where the first line of `text` stands.
  package let textLocation: SourceLocation
  /// Whether the fence that begins the block also ends it.
  package let isClosed: Bool
  /// The characters of the fence that begins the block, none for an indented block.
  package let fenceLength: Int
}

/// A table with one header row.
package struct Table: Sendable {
  package enum Alignment: String, Sendable {
    case left, center, right
  }

  package let alignments: [Alignment?]
  package let header: [[Inline]]
  package let rows: [[[Inline]]]
}

extension [Block] {
  /// The words alone, blocks parted by a space.
  package var plainText: String {
    map { block in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
      case .quote(let blocks), .alert(_, let blocks): blocks.plainText
      case .list(let list): list.items.map(\.blocks.plainText).joined(separator: " ")
      case .code(let code): code.text
      case .table(let table):
        (table.header + table.rows.flatMap { $0 }).map(\.plainText).joined(separator: " ")
      case .html, .thematicBreak, .footnotes: ""
      }
    }.joined(separator: " ")
  }
}
