package import Courses
internal import Diagnostics
internal import MarkdownText

/// A course as web pages; knows no standard.
package struct Site: Sendable {
  package let course: Course
  /// The pages of the course as HTML fragments, in their order.
  package let pages: [RenderedPage]
  /// Documents of their own, one a handout.
  package let handouts: [SiteFile]
  /// Files of the course that the pages show or offer.
  package let assets: [SiteFile]

  package init(
    course: Course, pages: [RenderedPage], handouts: [SiteFile], assets: [SiteFile]
  ) {
    self.course = course
    self.pages = pages
    self.handouts = handouts
    self.assets = assets
  }

  /// The files of a package, the document that starts it first.
  package func files(connection: PlayerConnection) -> [SiteFile] {
    [SiteFile(name: "index.html", content: .text(document(connection)))]
      + handouts + Player.files(connection) + assets
  }
}

/// A page of a module or one that the player makes itself.
package struct RenderedPage: Sendable {
  package let html: String
}

/// A file of a site.
package struct SiteFile: Sendable {
  package enum Content: Sendable {
    case text(String)
    /// A file of the course folder, as it is.
    case source(path: String, size: UInt64)
  }

  /// ASCII, `/`-separated, without spaces.
  package let name: String
  package let content: Content
}

/// How the player of a package keeps what learners do.
package struct PlayerConnection: Sendable {
  /// The adapter's file in the player, such as `scorm12`.
  package let adapter: String
  /// The characters of learner state that can be kept; nil where there is no limit.
  package let stateLimit: Int?
  /// What made the package, for those who look into it.
  package let generator: String

  package init(adapter: String, stateLimit: Int?, generator: String) {
    self.generator = generator
    self.adapter = adapter
    self.stateLimit = stateLimit
  }
}
