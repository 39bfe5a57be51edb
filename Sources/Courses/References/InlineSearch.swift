internal import Diagnostics
package import MarkdownText

/// A link or a picture of a text.
package struct Mention {
  package let target: Inline.Target
  let text: [Inline]
  let location: SourceLocation
}

extension [Block] {
  /// All pictures, wherever they stand.
  package var pictures: [Mention] { inlines.pictures }

  /// All links, wherever they stand.
  package var links: [Mention] { inlines.links }
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
  var inlines: [Inline] {
    flatMap { block -> [Inline] in
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): inlines.withInner
      case .quote(let blocks), .alert(_, let blocks): blocks.inlines
      case .list(let list): list.items.flatMap(\.blocks).inlines
      case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.withInner)
      case .footnotes(let notes): notes.flatMap(\.inlines)
      case .code, .html, .thematicBreak: []
      }
    }
  }
}

extension [Block] {
  /// These blocks and all below them, each before what is inside it.
  var withInner: [Block] {
    flatMap { block -> [Block] in
      let inner: [Block] =
        switch block.kind {
        case .quote(let blocks), .alert(_, let blocks): blocks
        case .list(let list): list.items.flatMap(\.blocks)
        case .footnotes(let notes): notes.flatMap { $0 }
        case .paragraph, .heading, .code, .html, .thematicBreak, .table: []
        }
      return [block] + inner.withInner
    }
  }
}

extension [Inline] {
  fileprivate var withInner: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline.kind {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.withInner
      case .link(_, let inner): [inline] + inner.withInner
      default: [inline]
      }
    }
  }
}

/// A text of the course with all in it in one row, which many rules look through.
struct ScannedText: Sendable {
  let file: String
  /// All blocks, each before what is inside it.
  let blocks: [Block]
  let inlines: [Inline]

  init(_ text: (file: String, blocks: [Block])) {
    file = text.file
    blocks = text.blocks.withInner
    inlines = text.blocks.inlines
  }
}

extension Course {
  /// All texts, scanned once when the course was read.
  var scannedTexts: [ScannedText] { scans ?? texts.map(ScannedText.init) }

  /// Every picture of the course.
  var pictures: [Mention] { scannedTexts.flatMap(\.inlines.pictures) }

  /// Every link of the course.
  var textLinks: [Mention] { scannedTexts.flatMap(\.inlines.links) }

  /// All Markdown of the course, each text with the file that it stands in.
  package var texts: [(file: String, blocks: [Block])] {
    [("course.yaml", definition.description)]
      + pages.map { ($0.path, $0.markdown + $0.recordings.flatMap(\.transcript)) }
      + questions.map { ($0.id.location.file, $0.allBlocks) }
      + checklists.map { list in
        let items = list.items.map { Block(kind: .paragraph($0.text), location: $0.id.location) }
        return (list.id.location.file, items)
      }
      + scenarios.map { ($0.id.location.file, $0.allBlocks) }
      + handouts.map { ($0.path, $0.blocks) }
  }
}

extension Scenario {
  /// All Markdown of the scenario as blocks.
  fileprivate var allBlocks: [Block] {
    scenes.flatMap { scene in
      scene.text
        + scene.decisions.flatMap { decision in
          [decision.text, decision.feedback ?? []].filter { !$0.isEmpty }.map {
            Block(kind: .paragraph($0), location: decision.id.location)
          }
        }
    }
  }
}

extension Question {
  /// All Markdown of the question as blocks.
  fileprivate var allBlocks: [Block] {
    let texts =
      kind.choices.flatMap { [$0.text, $0.feedback ?? []] } + [
        feedback.correct ?? [], feedback.incorrect ?? [],
      ]
    return prompt
      + texts.filter { !$0.isEmpty }.map {
        Block(kind: .paragraph($0), location: id.location)
      }
  }
}
