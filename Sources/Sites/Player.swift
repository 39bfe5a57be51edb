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
        content: .text(CompactStyle.text(of: EmbeddedFile.required("player.css")))),
      SiteFile(name: "player/player.js", content: .text(bundle(adapter: connection.adapter))),
    ]
    if documents.contains(where: { $0.scope == .toolkit }) {
      files.append(SiteFile(name: "player/toolkit.js", content: .text(bundle(adapter: "none"))))
    }
    return files
  }

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
    let parts = names.map(EmbeddedFile.required)
    let script = CompactScript.text(of: parts.joined(separator: "\n"), given: givenNames)
    return "(()=>{\"use strict\";\(script)})();\n"
  }

  /// What the scripts use of browsers by its bare name; all other names are their own.
  static let givenNames: Set<String> = [
    "Array", "BigInt", "Boolean", "Date", "Event", "HTMLDialogElement", "Infinity", "Intl", "JSON",
    "Map", "Math", "Number", "Object", "RegExp", "ResizeObserver", "Set", "String", "TextDecoder",
    "TextEncoder", "Uint8Array", "atob", "btoa", "clearTimeout", "document", "getComputedStyle",
    "localStorage",
    "location", "parseInt", "performance", "setTimeout", "window",
  ]
}

extension Player {
  /// What comes after the adapter: the view, the activities, and the start at last.
  static let interface = [
    "reports.js", "session.js", "leaving.js", "words.js", "markup.js", "locks.js", "shell.js",
    "contents.js", "view.js",
    "welcome.js", "finish.js", "question.js", "questions/choice.js", "questions/multiple.js",
    "questions/typed.js", "questions/numeric.js", "questions/fill-in.js", "questions/matching.js",
    "questions/ordering.js", "questions/likert.js", "questions/reflection.js",
    "attempt.js", "assessment-item.js", "assessment.js", "activities/scenario.js",
    "activities/checklist.js",
    "activities/parts.js", "handouts.js",
    "start.js",
  ]
}
