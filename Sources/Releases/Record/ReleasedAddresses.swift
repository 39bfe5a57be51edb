internal import Courses
internal import Diagnostics
internal import MarkdownText

/// What writes the Markdown of a course's files, with addresses that stay when files are moved: a
/// page by the id that it had first, a handout by its id, any other file by its path in the course.
struct ReleasedAddresses: Sendable {
  private let index: LinkIndex
  private let renamed: [String: String]

  init(_ course: Course) {
    index = course.links ?? LinkIndex(course)
    renamed = Dictionary(
      course.pages.filter { $0.was != nil }.map { ($0.id.value, $0.recordID) },
      uniquingKeysWith: { first, _ in first })
  }

  func writer(for path: String) -> MarkdownWriter {
    MarkdownWriter { url in
      switch LinkTarget.resolve(url, from: path, in: index) {
      case .page(let id, let heading):
        "#/\(renamed[id] ?? id)" + (heading.map { "/\($0)" } ?? "")
      case .handout(let id, let heading): "toolkit/\(id)" + (heading.map { "#\($0)" } ?? "")
      case .file(let file): file
      case .remote, .unread, .leftOut, .broken: url
      }
    }
  }
}
