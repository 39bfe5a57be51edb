package import Courses
internal import MarkdownText

/// The parts of the reference document that gives Word documents of handouts their styles.
package enum WordParts {
  /// Their names in the document, with their texts.
  package static func all(for paper: Paper, language: String) -> [(name: String, text: String)] {
    // Twentieths of a point.
    let (width, height) =
      switch paper {
      case .a4: ("11906", "16838")
      case .letter: ("12240", "15840")
      }
    return [
      ("[Content_Types].xml", EmbeddedFile.required("handouts/content-types.xml")),
      ("_rels/.rels", EmbeddedFile.required("handouts/package.rels")),
      (
        "word/document.xml",
        EmbeddedFile.required("handouts/document.xml").replacing("WIDTH", with: width)
          .replacing("HEIGHT", with: height)
      ),
      ("word/_rels/document.xml.rels", EmbeddedFile.required("handouts/document.rels")),
      (
        "word/styles.xml",
        EmbeddedFile.required("handouts/styles.xml")
          .replacing("LANGUAGE", with: HTMLText.escaped(language))
      ),
    ]
  }
}
