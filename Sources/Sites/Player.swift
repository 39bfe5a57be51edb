/// A part of the player that only some courses need: a style sheet and mostly a script of its own.
enum PlayerExtra: String, CaseIterable, Sendable {
  case certificate, finder, resources, sessions, toolkit, own

  /// The script that documents load for it.
  ///
  /// Resources need none; that of own values is a part of the player's, for it has to know what the
  /// player knows.
  var script: String? {
    switch self {
    case .resources, .own: nil
    case .certificate, .finder, .sessions, .toolkit: "\(name).js"
    }
  }

  var style: String { "\(name).css" }

  /// `toolkit.js` is the player of toolkits that stand alone.
  private var name: String { self == .toolkit ? "tools" : rawValue }

  /// What the keys of its words begin with, where packages without it do not carry them.
  var wordsPrefix: String? {
    switch self {
    case .certificate, .resources, .sessions: nil
    case .finder: "finder."
    case .toolkit: "tools.filter."
    case .own: "own."
    }
  }
}

/// The player's files, as packages carry them.
enum Player {
  static func files(
    _ connection: PlayerConnection, in language: String, for documents: [SiteDocument]
  ) -> [SiteFile] {
    let extras = PlayerExtra.allCases.filter { extra in
      documents.contains { $0.extras.contains(extra) }
    }
    let hasOwn = extras.contains(.own)
    var files = [
      file("player.css", as: "player.css"),
      strings(language, extras),
      script("player.js", adapter: connection.adapter, hasOwn: hasOwn),
    ]
    if documents.contains(where: { $0.scope == .toolkit }) {
      files.append(script("toolkit.js", adapter: "none", hasOwn: hasOwn))
    }
    return files
      + extras.flatMap { extra in
        ([extra.style] + [extra.script].compactMap { $0 }).map { file($0, as: "extras/\($0)") }
      }
  }

  /// The words in a language, without those of extras that no document has.
  private static func strings(_ language: String, _ extras: [PlayerExtra]) -> SiteFile {
    let strings = PlayerStrings.of(language)
    let others = PlayerExtra.allCases.filter { !extras.contains($0) }.compactMap(\.wordsPrefix)
    let kind = ([strings.language] + others).joined(separator: " ")
    return SiteFile(
      name: "player/strings.js",
      content: .constant(name: "strings.js \(kind)") { strings.script(without: others) })
  }

  private static func script(_ name: String, adapter: String, hasOwn: Bool) -> SiteFile {
    file(name, as: hasOwn ? "\(adapter)-own.js" : "\(adapter).js")
  }

  /// A file that is the same in all packages that have it.
  private static func file(_ name: String, as assembled: String) -> SiteFile {
    SiteFile(
      name: "player/\(name)",
      content: .constant(
        name: assembled, deflated: { AssembledFile.deflated(assembled) },
        text: { AssembledFile.required(assembled) }))
  }

  /// The script of a document: what is never tracked looks for no LMS.
  static func script(for scope: SiteDocument.Scope) -> String {
    scope == .toolkit ? "toolkit.js" : "player.js"
  }

  /// The script of a handout that is filled in, which stands in its document.
  static let handoutScript = AssembledFile.required("handout.js")

  /// The script of a handout of a course whose learners may have their own values.
  static let ownHandoutScript = AssembledFile.required("own-handout.js")
}
