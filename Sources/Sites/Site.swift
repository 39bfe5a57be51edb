package import Courses
internal import Diagnostics
internal import MarkdownText

/// A course as web pages; knows no standard.
package struct Site: Sendable {
  package let course: Course
  /// The documents that are started, in their order: the whole course, or its modules and toolkit.
  package let documents: [SiteDocument]
  /// Documents of their own, one a handout.
  package let handouts: [SiteFile]
  /// Handouts for programs that make other documents of them.
  package let printables: [PrintableDocument]
  /// The sessions as files for calendars.
  package let calendars: [SiteFile]
  /// Files of the course that the pages show or offer.
  package let assets: [SiteFile]
  /// Handouts in other forms than HTML, once they were made.
  package var printed = PrintedFiles()

  /// The files of a package, the documents that start it first.
  package func files(connection: PlayerConnection) -> [SiteFile] {
    documents.map { $0.file(connection, printed.tools) } + handouts + printed.files + calendars
      + Player.files(connection, in: course.definition.language, for: documents) + assets
  }
}

/// Documents that other programs made of handouts.
package struct PrintedFiles: Sendable {
  package let files: [SiteFile]
  /// Those programs with their versions.
  package let tools: [String]

  package init(files: [SiteFile] = [], tools: [String] = []) {
    self.files = files
    self.tools = tools
  }
}

/// A document that is started by itself.
package struct SiteDocument: Sendable {
  package enum Scope: Sendable, Equatable {
    case course
    /// One module, by the id that LMSs know it by.
    case module(String)
    /// Handouts and sessions, when each module has a document of its own.
    case toolkit
  }

  package let scope: Scope
  /// The name of its file.
  package let name: String
  package let title: String
  /// The part of the course that it holds.
  package let course: Course
  /// What the package was made from, for those who want to prove it; nil in all but the first document.
  ///
  /// If all said so, each release would change every one of them.
  let origin: Once<SourceOrigin>?
  /// The title of the whole course.
  let courseTitle: String
  /// The document of the module that comes next can be gone to only once this one is complete.
  package let opensOthers: Bool
  let pages: [RenderedPage]
  let surroundings: Once<PageSurroundings>
  /// Whether its pages are rendered side by side: there are too few documents to have one for each core.
  let usesAllCores: Bool
  /// What its pages need of the player besides what all do.
  let extras: [PlayerExtra]
}

/// A page of a module or one that the player makes itself, rendered once it is needed: all pages
/// of a course together can be too large to hold.
struct RenderedPage: Sendable {
  let html: @Sendable () throws -> String
  /// Tells a hash what decides how it comes out, where its surroundings are the same.
  let identify: @Sendable (TextHash) -> Void

  init(
    identify: @escaping @Sendable (TextHash) -> Void,
    _ html: @escaping @Sendable () throws -> String
  ) {
    self.identify = identify
    self.html = html
  }

  /// A page that is there already.
  init(html: String) { self.init(identify: { $0.add(html) }) { html } }
}

/// A file of a site.
package struct SiteFile: Sendable {
  package enum Content: Sendable {
    case text(String)
    /// A text that other sites have, too, the name that it goes by, and the text as DEFLATE data where
    /// the program has it packed.
    case constant(
      name: String, deflated: (@Sendable () -> [UInt8])? = nil, text: @Sendable () -> String)
    /// A text in UTF-8 that is made once it is needed; throws what reading the course's files does.
    case produced(@Sendable () throws -> [UInt8])
    /// The same in parts, which several workers make.
    case parts(@Sendable () throws -> [Part])
    /// A file of the course folder, as it is.
    case source(path: String, size: UInt64)
  }

  /// A part of a text in UTF-8.
  package struct Part: Sendable {
    /// What decides the bytes, in any spelling without spaces.
    package let identity: String
    package let make: @Sendable () throws -> [UInt8]
  }

  /// ASCII, `/`-separated, without spaces.
  package let name: String
  package let content: Content
  /// What decides the bytes of what is produced, in any spelling; nil where only they tell.
  package let identity: (@Sendable () -> String)?

  package init(
    name: String, content: Content, identity: (@Sendable () -> String)? = nil
  ) {
    self.name = name
    self.content = content
    self.identity = identity
  }
}

/// How the player of a package keeps what learners do.
package struct PlayerConnection: Sendable {
  /// The adapter's file in the player, such as `scorm12`.
  package let adapter: String
  /// The characters of learner state that can be kept; nil where there is no limit.
  package let stateLimit: Int?
  /// What stands between the parts of identifiers that an LMS sees.
  package let separator: String
  /// What made the package, for those who look into it.
  package let generator: String

  package init(adapter: String, stateLimit: Int?, separator: String = ".", generator: String) {
    self.separator = separator
    self.generator = generator
    self.adapter = adapter
    self.stateLimit = stateLimit
  }
}
