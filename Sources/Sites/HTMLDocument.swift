internal import MarkdownText

/// A document of the program's own, for a screen and for paper: whole by itself, without scripts.
package enum HTMLDocument {
  package static func text(
    language: String, title: String, over: String, heading: String, body: String
  ) -> String {
    let escaped = HTMLText.escaped
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <link rel="icon" href="data:,">
      <style>
      \(EmbeddedFile.required("releases/report.css"))</style>
      </head>
      <body>
      <main>
      <p class="over">\(escaped(over))</p>
      <h1>\(escaped(heading))</h1>
      \(body)</main>
      </body>
      </html>

      """
  }
}
