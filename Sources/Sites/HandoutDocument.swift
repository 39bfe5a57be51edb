package import Courses
internal import Diagnostics
internal import MarkdownText

/// A handout as a document of its own, to read, print and keep.
///
/// Its style is inside, so that a saved copy looks the same.
struct HandoutDocument {
  let handout: Handout
  let course: Course
  let references: References

  func file() -> SiteFile {
    let definition = course.definition
    let words = PlayerStrings.of(definition.language)
    let title = references.escaped(handout.title.value)
    let courseTitle = references.escaped(definition.title.value)
    var renderer = references.renderer(of: handout, course: course)
    let body = words.filled(in: renderer.html(handout.blocks))
    let summary =
      handout.summary.map {
        "<p class=\"handout-summary\">\(references.escaped($0.value))</p>\n"
      } ?? ""
    let license = definition.license.map { " · \(references.escaped($0))" } ?? ""
    let text = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) · \(courseTitle)</title>
      <link rel="icon" href="data:,">
      <style>
      \(EmbeddedFile.required("handout.css"))@page { size: \(definition.paper.rawValue) }
      </style>
      \(ThemeStyle(definition.theme).colors)</head>
      <body class="handout">
      <main>
      <header class="handout-head">
      <p class="handout-course">\(courseTitle)</p>
      <h1>\(title)</h1>
      \(summary)</header>
      \(body)</main>
      <footer class="handout-foot"><p>\(courseTitle) \(definition.version)\(license)</p></footer>
      </body>
      </html>

      """
    return SiteFile(name: "toolkit/\(handout.id.value).html", content: .text(text))
  }
}

extension CourseDefinition {
  /// The writing direction of the course's language.
  package var direction: String {
    let primary = language.lowercased().prefix { $0 != "-" }
    let rightToLeft: Set<Substring> = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(primary) ? "rtl" : "ltr"
  }
}
