/// What a Markdown file of the course is, which says which blocks can stand in it.
enum TextFileKind {
  case page
  case handout
  case bank

  /// The words of the fenced blocks that do something in it.
  var blocks: [String] {
    switch self {
    case .page: PageShape.blocks.filter { $0 != "form" }
    case .handout: ["form"]
    case .bank: ["question"]
    }
  }
}
