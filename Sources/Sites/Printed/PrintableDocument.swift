package import Courses
internal import Diagnostics

/// A document as other programs get it that make it for paper and for word processors.
package struct PrintableDocument: Sendable {
  /// The name of its files below the site's folder, without their endings.
  package let name: String
  package let formats: [HandoutFormat]
  package let paper: Paper
  package let language: String
  /// The document for paper, to lie in a folder beside those of the site.
  package let html: String
  /// The document for word processors, as Pandoc's JSON.
  package let words: String
  /// The files of the course that it shows, by their names in the site.
  package let files: [SiteFile]

  init(_ handout: Handout, _ course: Course, _ references: References) {
    let references = references.unmarked
    self.init(
      name: "toolkit/\(handout.id.value)", formats: handout.reference.wanted,
      html: HandoutDocument(handout: handout, course: course, references: references)
        .text(onPaper: true),
      words: HandoutWords(handout: handout, course: course, references: references).document,
      course, references)
  }

  init(
    _ book: Book, _ links: BookLinks, _ course: Course, _ references: References,
    without: Set<HandoutFormat>
  ) {
    self.init(
      name: book.name, formats: [.pdf, .docx].filter { !without.contains($0) },
      html: BookDocument(book: book, course: course, references: references, links: links).text(),
      words: BookWords(book: book, course: course, references: references, links: links).document,
      course, references)
  }

  private init(
    name: String, formats: [HandoutFormat], html: String, words: String, _ course: Course,
    _ references: References
  ) {
    self.name = name
    self.formats = formats
    self.html = html
    self.words = words
    paper = course.definition.paper
    language = course.definition.language
    files = references.assets.filter { html.contains("../\($0.name)") }
  }

  /// The name of one of its files.
  package func name(_ format: HandoutFormat) -> String { "\(name).\(format.rawValue)" }
}
