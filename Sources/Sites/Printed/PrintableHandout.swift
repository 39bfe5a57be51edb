package import Courses
internal import Diagnostics
internal import MarkdownText

/// A handout as other programs get it that make documents for paper and word processors.
package struct PrintableHandout: Sendable {
  package let id: String
  package let title: String
  package let formats: [HandoutFormat]
  package let paper: Paper
  package let language: String
  /// The document for paper, to lie in a folder `toolkit` beside the files of the site.
  package let html: String
  /// The document for word processors, as Pandoc's JSON.
  package let words: String
  /// The files of the course that it shows, by their names in the site.
  package let files: [SiteFile]

  init(_ handout: Handout, _ course: Course, _ references: References) {
    id = handout.id.value
    title = references.plain(handout.title.value)
    formats = handout.reference.wanted
    paper = course.definition.paper
    language = course.definition.language
    html = HandoutDocument(handout: handout, course: course, references: references)
      .text(isFilledIn: false)
    words = HandoutWords(handout: handout, course: course, references: references).document
    let text = html
    files = references.assets.filter { text.contains("../\($0.name)") }
  }

  /// The name of one of its files in the site.
  package func name(_ format: HandoutFormat) -> String { "toolkit/\(id).\(format.rawValue)" }
}

/// A handout as a document for word processors.
struct HandoutWords {
  let handout: Handout
  let course: Course
  let references: References

  var document: String {
    let definition = course.definition
    let words = PlayerStrings.of(definition.language)
    let blocks = WordBlocks(
      of: handout.blocks, variables: references.variables,
      link: { url in
        switch LinkTarget.resolve(url, from: handout.path, in: references.index) {
        case .remote: url
        // What lies in the package is not there where a document is taken to.
        case .page, .handout, .file, .unread, .leftOut, .broken: nil
        }
      },
      picture: { references.picture($0, from: handout.path).url ?? "" })
    let title = references.plain(handout.title.value)
    let courseTitle = references.plain(definition.title.value)
    var content = [
      PandocText.styled("Course", [PandocText.paragraph(PandocText.words(courseTitle))])
    ]
    if let summary = handout.summary {
      content.append(
        PandocText.styled(
          "Subtitle", [PandocText.paragraph(PandocText.words(references.plain(summary.value)))]))
    }
    for block in handout.content {
      switch block {
      case .markdown(let block): content += blocks.block(block)
      case .form(let form):
        content += FormWords(
          form: form, plain: references.plain, placeholder: words.text("handout.type")
        ).blocks()
      }
    }
    let license = definition.license.map { " · \(references.plain($0))" } ?? ""
    content.append(
      PandocText.styled(
        "Imprint",
        [
          PandocText.paragraph(
            PandocText.words("\(courseTitle) \(definition.version)\(license)"))
        ]))
    return PandocText.document(title: title, language: definition.language, blocks: content)
  }
}
