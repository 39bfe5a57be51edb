internal import Courses
internal import Diagnostics
internal import MarkdownText

extension SiteDocument {
  /// One document holds all its pages as sections, so that no page change can end the session with
  /// the LMS.
  func html(_ connection: PlayerConnection) -> String {
    let definition = course.definition
    let strings = PlayerStrings(language: definition.language)
    let title = HTMLText.escaped(title)
    let css =
      definition.theme.css.flatMap { SourcePath.resolve($0.value) }
      .map { "<link rel=\"stylesheet\" href=\"\(AssetName.name(for: $0))\">\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTMLText.escaped(connection.generator))">
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="player/player.css">
      \(ThemeStyle(definition.theme).html)\(css)</head>
      <body>
      <noscript><p class="no-script">\(strings.plain("shell.noscript"))</p></noscript>
      <div id="player"></div>
      <main id="main" tabindex="-1">
      \(pages.map(\.html).joined())</main>
      \(EmbeddedFile.required("icons.svg"))\
      <script type="application/json" id="course">\
      \(PlayerData(document: self, connection: connection).json)</script>
      <script type="application/json" id="strings">\
      \(strings.json.replacing("<", with: "\\u003c"))</script>
      <script src="player/\(Player.script(for: scope))"></script>
      </body>
      </html>

      """
  }
}

extension PlayerStrings {
  func plain(_ key: String) -> String {
    filled(in: " data-text=\"\(key)\">").dropFirst().description
  }
}
