internal import Courses
internal import Diagnostics
internal import Hashing

/// What decides how the pages of a course come out, besides what each says itself.
struct PageSurroundings: Sendable {
  /// The hash of everything that a page can show or name of the rest of the course.
  fileprivate let digest: String

  init(_ course: Course, _ references: References) {
    let hash = TextHash()
    hash.add(course.definition.edition ?? "")
    // A page of text alone gives others its place and its name; any other file may be shown as a whole,
    // as a question of one page is in the assessment of another.
    for page in course.pages {
      if page.activities.isEmpty {
        hash.add(page.path, page.id.value, page.title.value)
      } else {
        hash.add(page.path)
        hash.add(page.digest)
      }
    }
    for (path, sha256) in course.otherDigests {
      hash.add(path)
      hash.add(sha256)
    }
    for handout in course.handouts {
      hash.add(handout.path, handout.reference.wanted.map(\.rawValue).joined(separator: " "))
    }
    for asset in references.assets { hash.add(asset.name) }
    digest = hash.finish()
  }
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
    for page in pages { page.identify(hash) }
    return hash.finish()
  }
}
