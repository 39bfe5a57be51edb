internal import Courses
internal import Diagnostics

/// What decides how the pages of a course come out, besides what each says itself.
struct PageSurroundings: Sendable {
  /// The SHA-256 of each page's text, by path.
  fileprivate let digests: [String: String]
  /// The hash of everything that a page can show or name of the rest of the course.
  fileprivate let digest: String

  init(_ course: Course, _ references: References) {
    // A page of text alone gives others its place and its name; any other file may be shown as a whole,
    // as a question of one page is in the assessment of another.
    let plain = Dictionary(
      course.pages.lazy.filter(\.activities.isEmpty).map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let digests = Dictionary(
      course.textDigests.lazy.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let hash = TextHash()
    hash.add(course.definition.edition ?? "")
    for (path, sha256) in course.textDigests {
      if let page = plain[path] {
        hash.add(path, page.id.value, page.title.value)
      } else {
        hash.add(path, sha256)
      }
    }
    for handout in course.handouts {
      hash.add(handout.path, handout.reference.wanted.map(\.rawValue).joined(separator: " "))
    }
    for asset in references.assets { hash.add(asset.name) }
    self.digests = digests
    digest = hash.finish()
  }

  /// What decides how a page of the course comes out.
  func identity(of page: Page) -> String { "\(page.path) \(digests[page.path] ?? "")" }
}

extension SiteDocument {
  /// What decides the document's bytes; `frame` is what stands around its pages.
  func identity(in frame: (head: String, foot: String)) -> String {
    identity(of: pages[...], in: frame)
  }

  /// What decides the bytes of some pages with what stands around them.
  func identity(
    of pages: ArraySlice<RenderedPage>, in frame: (head: String, foot: String)
  ) -> String {
    let hash = TextHash()
    hash.add(surroundings.value.digest, frame.head, frame.foot)
    for page in pages { hash.add(page.identity()) }
    return hash.finish()
  }
}
