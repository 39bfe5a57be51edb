internal import Courses
internal import MarkdownText

/// A document of many parts, made once and told to each format: plain texts have their variables
/// replaced, Markdown has not.
struct Book {
  /// The name of its files, without their endings.
  let name: String
  /// What kind of book it is, in the course's language.
  let kind: String
  let blocks: [BookBlock]
}

/// What a book is made of.
indirect enum BookBlock {
  /// The first page, with a line for a name where the book belongs to somebody.
  case cover(BookCover)
  case heading(Int, String, id: String?, onNewPage: Bool)
  case paragraph(String)
  case small(String)
  case markdown(BookText)
  case handout(Handout)
  case table(BookTable)
  /// Places of the book with their pages.
  case entries([BookEntry])
  case bullets([String])
  /// Things to tick.
  case boxes([String])
  /// What stands out, under a title.
  case aside(String, [BookBlock])
  case question(BookQuestion)

  static func heading(_ level: Int, _ text: String, id: String? = nil) -> BookBlock {
    .heading(level, text, id: id, onNewPage: false)
  }

  static func chapter(_ text: String, id: String) -> BookBlock {
    .heading(1, text, id: id, onNewPage: true)
  }
}

struct BookCover {
  let title: String
  let kind: String
  /// The path of a picture in the course.
  let logo: String?
  let facts: [String]
  /// What stands before a line for the owner's name.
  let owner: String?
}

/// Markdown with the file that it stands in.
struct BookText {
  let blocks: [Block]
  let path: String
  /// What the ids of its elements begin with.
  let id: String
}

struct BookTable {
  struct Row {
    /// Texts, in which a line feed begins a new line.
    let cells: [String]
    /// Whether it is about the rows below it.
    var isGroup = false
  }

  enum Style: String { case plain, agenda, blank }

  let header: [String]
  let rows: [Row]
  /// Shares of the width, in percent.
  let widths: [Int]
  var style = Style.plain
}

struct BookEntry {
  let title: String
  /// The id of the heading that it leads to.
  let id: String
  var isDeep = false
}

/// A question with its key.
struct BookQuestion {
  enum Words {
    case plain(String)
    case inlines([Inline])
  }

  struct Answer {
    /// Nil where there is no right and wrong.
    let isRight: Bool?
    let words: [Words]
    let why: [Inline]?
  }

  /// Its number, and how it is answered.
  let title: String
  let prompt: BookText
  /// A word before the answers.
  let lead: String?
  let answers: [Answer]
  let explanation: (label: String, words: [Inline])?
}

extension [Block] {
  /// The text with its headings on lower levels, as it stands inside a chapter.
  func demoted(by levels: Int) -> [Block] {
    map { block in
      guard case .heading(let level, let inlines) = block.kind else { return block }
      return Block(
        kind: .heading(level: Swift.min(6, level + levels), inlines), location: block.location)
    }
  }
}
