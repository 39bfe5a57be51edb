/// The player's files, as they are compiled into the program.
enum Player {
  /// The scripts in the order in which they are joined; the adapter comes after the first ones.
  static let foundations = ["state.js", "outcome.js", "device-storage.js"]

  static func files(_ connection: PlayerConnection) -> [SiteFile] {
    [
      SiteFile(name: "player/player.css", content: .text(EmbeddedFile.required("player.css"))),
      SiteFile(name: "player/player.js", content: .text(bundle(connection))),
    ]
  }

  /// One script: everything in one function, so that nothing of it meets what an LMS may add.
  static func bundle(_ connection: PlayerConnection) -> String {
    let adapter = "adapters/\(connection.adapter).js"
    let names = foundations + [adapter] + interface
    let parts = names.map(EmbeddedFile.required)
    return "(() => {\n\"use strict\";\n\(parts.joined(separator: "\n"))\n})();\n"
  }
}

extension Player {
  /// What comes after the adapter: the view, the activities, and the start at last.
  static let interface = [
    "session.js", "words.js", "markup.js", "locks.js", "shell.js", "contents.js", "view.js",
    "welcome.js", "finish.js", "question.js", "questions/choice.js", "questions/multiple.js",
    "attempt.js", "assessment-item.js", "assessment.js", "handouts.js", "start.js",
  ]
}
