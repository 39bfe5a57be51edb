internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The page of a toolkit outside of packages: every file of it, by stage.
package struct CollectionPage {
  let course: Course
  /// The names of the files that there are.
  let names: Set<String>

  package init(_ collection: HandoutCollection, with names: [String]) {
    course = collection.course
    self.names = Set(names)
  }

  package func file() -> SiteFile { SiteFile(name: "index.html", content: .text(text)) }

  private var text: String {
    let references = References(course).beside
    let definition = course.definition
    let words = BookStrings(definition.language)
    let title = references.escaped(definition.title.value)
    let heading = definition.toolkit?.title.map { references.escaped($0.value) } ?? words("toolkit")
    let stages = (definition.toolkit?.stages ?? []).map { stage -> String in
      let items = course.handouts.filter {
        $0.reference.stages.contains { $0.value == stage.id.value }
      }.map { handout in
        let summary = handout.summary.map { "<br>\(references.escaped($0.value))" } ?? ""
        return "<li><strong>\(references.escaped(handout.title.value))</strong> "
          + "\(links("toolkit/\(handout.id.value)"))\(summary)</li>\n"
      }
      guard !items.isEmpty else { return "" }
      return "<h2>\(references.escaped(stage.title.value))</h2>\n<ul>\n\(items.joined())</ul>\n"
    }
    let workbook = links("workbook")
    let book =
      workbook.isEmpty ? "" : "<p><strong>\(words("workbook"))</strong> \(workbook)</p>\n"
    let license = definition.license.map { " · \(references.escaped($0))" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(heading) · \(title)</title>
      <link rel="icon" href="data:,">
      <style>
      \(EmbeddedFile.required("handout.css"))</style>
      \(ThemeStyle(definition.theme).colors)</head>
      <body class="handout">
      <main>
      <header class="handout-head">
      <p class="handout-course">\(title)</p>
      <h1>\(heading)</h1>
      </header>
      \(book)\(stages.joined())</main>
      <footer class="handout-foot"><p>\(title) \(definition.imprint)\(license)</p></footer>
      </body>
      </html>

      """
  }

  /// The forms of a document that there are, each a link.
  private func links(_ name: String) -> String {
    let formats = [(HandoutFormat.html, "HTML"), (.pdf, "PDF"), (.docx, "Word")]
    return formats.compactMap { format, title in
      let file = "\(name).\(format.rawValue)"
      return names.contains(file) ? "<a href=\"\(file)\">\(title)</a>" : nil
    }.joined(separator: " · ")
  }
}
