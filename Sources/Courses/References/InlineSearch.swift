internal import Diagnostics
internal import MarkdownText

/// A link or a picture of a text.
struct Mention {
  let target: Inline.Target
  let text: [Inline]
  let location: SourceLocation
}

extension [Inline] {
  var pictures: [Mention] {
    compactMap {
      if case .image(let target, let text) = $0.kind {
        Mention(target: target, text: text, location: $0.location)
      } else {
        nil
      }
    }
  }

  var links: [Mention] {
    compactMap {
      if case .link(let target, let text) = $0.kind {
        Mention(target: target, text: text, location: $0.location)
      } else {
        nil
      }
    }
  }
}

extension [Block] {
  /// All running text, pieces before what is inside them.
  var inlines: [Inline] { withInner.ownInlines }

  /// The running text of these blocks themselves.
  var ownInlines: [Inline] {
    var all: [Inline] = []
    all.reserveCapacity(count)
    for block in self {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.append(to: &all)
      case .table(let table):
        for cell in table.header + table.rows.joined() { cell.append(to: &all) }
      case .quote, .alert, .list, .footnotes, .code, .html, .thematicBreak: break
      }
    }
    return all
  }
}

extension [Block] {
  /// These blocks and all below them, each before what is inside it.
  var withInner: [Block] {
    guard contains(where: \.hasInner) else { return self }
    var all: [Block] = []
    all.reserveCapacity(2 * count)
    append(to: &all)
    return all
  }

  private func append(to all: inout [Block]) {
    for block in self {
      all.append(block)
      switch block.kind {
      case .quote(let blocks), .alert(_, let blocks): blocks.append(to: &all)
      case .list(let list): for item in list.items { item.blocks.append(to: &all) }
      case .footnotes(let notes): for note in notes { note.append(to: &all) }
      case .paragraph, .heading, .code, .html, .thematicBreak, .table: break
      }
    }
  }
}

extension Block {
  fileprivate var hasInner: Bool {
    switch kind {
    case .quote, .alert, .list, .footnotes: true
    case .paragraph, .heading, .code, .html, .thematicBreak, .table: false
    }
  }
}

extension [Inline] {
  fileprivate func append(to all: inout [Inline]) {
    for inline in self {
      switch inline.kind {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        inner.append(to: &all)
      case .link(_, let inner):
        all.append(inline)
        inner.append(to: &all)
      default: all.append(inline)
      }
    }
  }
}

extension Course {
  /// Every picture of the course with the file that shows it.
  var pictures: [(file: String, url: Located<String>)] {
    texts.flatMap { text in text.pictures.map { (text.file, $0) } }
  }
}
