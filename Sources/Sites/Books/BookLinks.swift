internal import Courses
internal import MarkdownText

/// What links lead to from a book, where no page of the course is at hand.
struct BookLinks {
  let references: References
  /// The handouts that the book holds.
  let handouts: Set<String>
  /// The pages that the book has headings of.
  let pages: Set<String>

  /// The address; nil where the words have to do.
  ///
  /// With `toHeadings` inside of handouts, too, where those can be led to.
  func address(of url: String, from path: String, toHeadings: Bool = false) -> String? {
    switch LinkTarget.resolve(url, from: path, in: references.index) {
    case .remote: url
    case .handout(let id, let heading?) where toHeadings && handouts.contains(id):
      "#\(id)--\(heading)"
    case .handout(let id, _) where handouts.contains(id): "#\(Self.anchor(ofHandout: id))"
    case .page(let id, _) where pages.contains(id): "#\(Self.anchor(ofPage: id))"
    case .handout, .page, .file, .unread, .leftOut, .broken: nil
    }
  }

  static func anchor(ofHandout id: String) -> String { "handout-\(id)" }
  static func anchor(ofPage id: String) -> String { "page-\(id)" }
  static let resources = "local-resources"
  static func anchor(ofModule id: String) -> String { "module-\(id)" }
}
