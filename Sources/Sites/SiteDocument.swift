internal import Courses
internal import Diagnostics
internal import MarkdownText

extension SiteDocument {
  /// The fewest pages that are worth a part of their own.
  private static let fewestInPart = 15
  /// As many parts as keep a course's cores busy and leave little to do after an edit.
  private static let mostParts = 16
  /// How many pages are rendered before they are joined to the rest.
  private static let atOnce = 16
  /// The most bytes that are asked for before there is anything to put there.
  private static let mostRoom = 64 << 20

  /// The document as a file; `tools` made the documents of handouts beside it.
  func file(_ connection: PlayerConnection, _ tools: [String]) -> SiteFile {
    if isInParts {
      let frame = Once { self.frame(connection, tools) }
      return SiteFile(
        name: name, content: .parts { parts(in: frame.value) },
        identity: { identity(in: frame.value) })
    }
    // Not kept between the two: a course can have hundreds of documents, and few are made anew.
    return SiteFile(
      name: name, content: .produced { try bytes(in: frame(connection, tools)) },
      identity: { identity(in: frame(connection, tools)) })
  }

  /// Whether it takes so long to make that it is made in parts.
  ///
  /// Each costs a kilobyte or two: what it repeats of another is packed anew.
  private var isInParts: Bool { scope == .course && pages.count >= 2 * Self.fewestInPart }

  /// The document in parts of as many pages each, so that a new page moves none before it; the last
  /// takes what is left.
  private func parts(in frame: (head: String, foot: String)) -> [SiteFile.Part] {
    let size = max(Self.fewestInPart, (pages.count + Self.mostParts - 1) / Self.mostParts)
    let count = pages.count / size
    return (0..<count).map { number in
      let isLast = number == count - 1
      let pages = pages[number * size..<(isLast ? pages.count : (number + 1) * size)]
      let head = number == 0 ? frame.head : ""
      let foot = isLast ? frame.foot : ""
      return SiteFile.Part(identity: identity(of: pages, in: (head, foot))) {
        var bytes = Array(head.utf8)
        for page in pages { bytes += try page.html().utf8 }
        return bytes + foot.utf8
      }
    }
  }

  /// The document as UTF-8.
  ///
  /// One document holds all its pages as sections, so that no page change can end the session with
  /// the LMS.
  ///
  /// - Throws: what reading the pages' files does.
  private func bytes(in frame: (head: String, foot: String)) throws -> [UInt8] {
    let (head, foot) = frame
    var bytes = Array(head.utf8)
    // A few at a time: all cores have work, and no page is held twice for long.
    let atOnce = usesAllCores ? Self.atOnce : 1
    for start in stride(from: 0, to: pages.count, by: atOnce) {
      let few = Array(pages[start..<min(start + atOnce, pages.count)])
      let sections =
        usesAllCores
        ? parallelMap(few) { page in Result { try page.html() } }
        : few.map { page in Result { try page.html() } }
      let texts = try sections.map { try $0.get() }
      // Pages behind the first are much alike: room for all of them at once, or it would be found anew,
      // and filled, again and again.
      if start <= 1, let one = texts.last?.utf8.count {
        let room = min(one * (pages.count - start) * 5 / 4, Self.mostRoom)
        bytes.reserveCapacity(bytes.count + room + foot.utf8.count)
      }
      for text in texts { bytes += text.utf8 }
    }
    bytes += foot.utf8
    return bytes
  }

  /// The player's own markup around the pages.
  private static let frame: (before: String, after: String) = {
    let parts = EmbeddedFile.required("frame.html").split(
      separator: "<!--pages-->\n", maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "frame.html does not say where the pages stand")
    return (String(parts[0]), String(parts[1]))
  }()

  /// What stands before the pages and after them.
  private func frame(_ connection: PlayerConnection, _ tools: [String]) -> (
    head: String, foot: String
  ) {
    let definition = course.definition
    let strings = PlayerStrings.of(definition.language)
    let title = HTMLText.escaped(title)
    let css =
      definition.theme.css.flatMap { SourcePath.resolve($0.value) }
      .map { "<link rel=\"stylesheet\" href=\"\(AssetName.name(for: $0))\">\n" } ?? ""
    let head = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(definition.language))" dir="\(definition.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTMLText.escaped(PackageGenerator.line(connection.generator, with: tools)))">
      \(origin.map { "<meta name=\"\(SourceOrigin.name)\" content=\"\($0.value)\">\n" } ?? "")\
      <title>\(title)</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="player/player.css">
      \(extras.map { "<link rel=\"stylesheet\" href=\"player/\($0.style)\">\n" }.joined())\
      \(ThemeStyle(definition.theme).html)\(css)</head>
      <body>
      <noscript><p class="no-script">\(strings.plain("shell.noscript"))</p></noscript>
      \(Self.frame.before)
      """
    let foot = """
      \(Self.frame.after)\
      \(EmbeddedFile.required("icons.svg"))\
      <script type="application/json" id="course">\
      \(PlayerData(document: self, connection: connection).json)</script>
      <script id="strings" src="player/strings.js"></script>
      \(extras.compactMap(\.script).map { "<script src=\"player/\($0)\"></script>\n" }.joined())\
      <script src="player/\(Player.script(for: scope))"></script>
      </body>
      </html>

      """
    return (head, foot)
  }
}
