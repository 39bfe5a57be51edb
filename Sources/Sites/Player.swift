internal import Synchronization

/// The player's files, as they are compiled into the program.
enum Player {
  /// The scripts in the order in which they are joined; the adapter comes after the first ones.
  static let foundations = [
    "state.js", "outcome.js", "device-storage.js", "adapters/find-api.js", "adapters/records.js",
  ]

  static func files(_ connection: PlayerConnection, for documents: [SiteDocument]) -> [SiteFile] {
    var files = [
      SiteFile(
        name: "player/player.css",
        content: .constant(style)),
      SiteFile(name: "player/player.js", content: .constant(bundle(adapter: connection.adapter))),
    ]
    if documents.contains(where: { $0.scope == .toolkit }) {
      files.append(SiteFile(name: "player/toolkit.js", content: .constant(bundle(adapter: "none"))))
    }
    return files
  }

  private static let style = withoutComments(EmbeddedFile.required("player.css"))

  /// The script of a document: what is never tracked looks for no LMS.
  static func script(for scope: SiteDocument.Scope) -> String {
    scope == .toolkit ? "toolkit.js" : "player.js"
  }

  /// One script: everything in one function, so that nothing of it meets what an LMS may add.
  static func bundle(adapter: String) -> String {
    bundles.withLock { bundles in
      if let bundle = bundles[adapter] { return bundle }
      let bundle = joined(adapter: adapter)
      bundles[adapter] = bundle
      return bundle
    }
  }

  /// Those made before, for a run that builds many courses.
  private static let bundles = Mutex<[String: String]>([:])

  private static func joined(adapter: String) -> String {
    let names = foundations + ["adapters/\(adapter).js"] + interface
    let parts = names.map { withoutComments(EmbeddedFile.required($0)) }
    return "(() => {\n\"use strict\";\n\(parts.joined(separator: "\n"))\n})();\n"
  }

  /// A script or a style without its comments and indents, which are for readers of the source.
  ///
  /// Only comments on lines of their own go, so that no string has to be told from a comment; no
  /// template of the player has several lines.
  private static func withoutComments(_ script: String) -> String {
    var isInside = false
    return script.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { text in
      if isInside || text.hasPrefix("/*") {
        isInside = !text.hasSuffix("*/")
        return false
      }
      return !text.hasPrefix("//")
    }
    .joined(separator: "\n")
  }
}

extension Player {
  /// What comes after the adapter: the view, the activities, and the start at last.
  static let interface = [
    "reports.js", "session.js", "leaving.js", "words.js", "markup.js", "locks.js", "shell.js",
    "contents.js", "view.js",
    "welcome.js", "finish.js", "question.js", "questions/choice.js", "questions/multiple.js",
    "questions/typed.js", "questions/numeric.js", "questions/fill-in.js", "questions/matching.js",
    "questions/ordering.js", "questions/likert.js",
    "attempt.js", "assessment-item.js", "assessment.js", "handouts.js", "start.js",
  ]
}
