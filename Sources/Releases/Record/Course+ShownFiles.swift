internal import Courses
internal import MarkdownText

extension Course {
  /// The files of the course that a question's prompt and choices show or link to, sorted.
  func files(shownBy question: Question, in path: String) -> [String] {
    let choices = question.kind.choices.map(\.text)
    let urls = question.prompt.flatMap(\.urls) + choices.flatMap { $0.flatMap(\.urls) }
    let variables = definition.variableText
    let files = urls.compactMap { url in
      SourcePath.resolve(
        LinkTarget.decoded(variables(url)), in: SourcePath.folder(of: path))
    }
    return Set(files.filter(self.files.isFile)).sorted()
  }
}

extension Block {
  fileprivate var urls: [String] {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines.flatMap(\.urls)
    case .quote(let blocks), .alert(_, let blocks): blocks.flatMap(\.urls)
    case .list(let list): list.items.flatMap(\.blocks).flatMap(\.urls)
    case .table(let table):
      (table.header + table.rows.flatMap { $0 }).flatMap { $0.flatMap(\.urls) }
    case .footnotes(let notes): notes.flatMap { $0 }.flatMap(\.urls)
    case .code, .html, .thematicBreak: []
    }
  }
}

extension Inline {
  fileprivate var urls: [String] {
    switch kind {
    case .link(let target, let inner), .image(let target, let inner):
      [target.url] + inner.flatMap(\.urls)
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
      inner.flatMap(\.urls)
    case .text, .code, .html, .softBreak, .lineBreak, .footnote: []
    }
  }
}
