internal import Courses
internal import Diagnostics
internal import MarkdownText

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
            PandocText.words("\(courseTitle) \(definition.imprint)\(license)"))
        ]))
    return PandocText.document(title: title, language: definition.language, blocks: content)
  }
}
