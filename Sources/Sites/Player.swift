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

  /// What the keys of its words begin with, where other documents do not carry them.
  var wordsPrefix: String? {
    switch self {
    case .certificate, .resources, .sessions: nil
    case .finder: "finder."
    case .toolkit: "tools.filter."
    case .own: "own."
    }
  }
}

/// The player's files, as they are compiled into the program.
enum Player {
  /// The scripts in the order in which they are joined; the adapter comes after the first ones.
  static let foundations = [
    "state.js", "outcome.js", "device-storage.js", "adapters/find-api.js", "adapters/records.js",
    "adapters/saving.js",
  ]

  static func files(
    _ connection: PlayerConnection, in language: String, for documents: [SiteDocument]
  ) -> [SiteFile] {
    let extras = PlayerExtra.allCases.filter { extra in
      documents.contains { $0.extras.contains(extra) }
    }
    let hasOwn = extras.contains(.own)
    var files = [
      file("player.css") { CompactStyle.text(of: EmbeddedFile.required("player.css")) },
      strings(language, extras),
      script("player.js", adapter: connection.adapter, hasOwn: hasOwn),
    ]
    if documents.contains(where: { $0.scope == .toolkit }) {
      files.append(script("toolkit.js", adapter: "none", hasOwn: hasOwn))
    }
    return files
      + extras.flatMap { extra in
        [
          file(extra.style) {
            CompactStyle.text(of: EmbeddedFile.required("extras/\(extra.style)"))
          }
        ]
          + [extra.script].compactMap { $0 }.map { name in
            file(name) { bundle(of: [EmbeddedFile.required("extras/\(name)")]) }
          }
      }
  }

  private static func strings(_ language: String, _ extras: [PlayerExtra]) -> SiteFile {
    let others = PlayerExtra.allCases.filter { !extras.contains($0) }
    return file("strings.js", of: ([language] + others.map(\.rawValue)).joined(separator: " ")) {
      PlayerStrings.of(language).script(without: others)
    }
  }

  private static func script(_ name: String, adapter: String, hasOwn: Bool) -> SiteFile {
    file(name, of: hasOwn ? "\(adapter) own" : adapter) {
      bundle(adapter: adapter, hasOwn: hasOwn)
    }
  }

  /// A file that is the same in all packages of a kind.
  private static func file(
    _ name: String, of kind: String = "", text: @escaping @Sendable () -> String
  ) -> SiteFile {
    SiteFile(name: "player/\(name)", content: .constant(name: "\(name) \(kind)", text: text))
  }

  /// The script of a document: what is never tracked looks for no LMS.
  static func script(for scope: SiteDocument.Scope) -> String {
    scope == .toolkit ? "toolkit.js" : "player.js"
  }

  /// The script of a handout that is filled in, which stands in its document.
  static let handoutScript = CompactScript.text(
    of: EmbeddedFile.required("handout.js"),
    given: givenNames.union(["DOMParser"]))

  /// The script of a handout of a course whose learners may have their own values.
  static let ownHandoutScript = CompactScript.text(
    of: "(() => {\(ownTexts)\(EmbeddedFile.required("extras/own-handout.js"))})();",
    given: givenNames)

  private static let ownTexts = EmbeddedFile.required("extras/own-texts.js")

  /// One script: everything in one function, so that nothing of it meets what an LMS may add.
  ///
  /// With `hasOwn`, learners may have their own values of variables.
  static func bundle(adapter: String, hasOwn: Bool = false) -> String {
    let names = foundations + ["adapters/\(adapter).js"] + interface
    guard hasOwn else {
      return bundle(of: names.map(EmbeddedFile.required), members: memberNames)
    }
    var parts = names.dropLast().map(EmbeddedFile.required)
    parts += [ownTexts, EmbeddedFile.required("extras/own.js")]
    parts.append(withOwn(EmbeddedFile.required("start.js")))
    return bundle(of: parts, members: memberNames)
  }

  /// The start with the calls that its comments `// own: …` stand for.
  private static func withOwn(_ start: String) -> String {
    let parts = start.split(separator: "// own: ", omittingEmptySubsequences: false)
    precondition(parts.count == 3, "start.js does not say where own values come in")
    return parts.joined()
  }

  private static func bundle(of parts: [String], members: Set<String> = []) -> String {
    let script = CompactScript.text(
      of: parts.joined(separator: "\n"), given: givenNames, members: members)
    return "(()=>{\"use strict\";\(script)})();\n"
  }

  /// What the scripts use of browsers by its bare name; all other names are their own.
  static let givenNames: Set<String> = [
    "Array", "BigInt", "Blob", "Boolean", "BroadcastChannel", "CSS", "Date", "Event", "Highlight",
    "Infinity", "Intl", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp",
    "ResizeObserver", "Set", "StaticRange", "String", "TextDecoder", "TextEncoder", "URL",
    "Uint8Array",
    "atob", "btoa", "clearTimeout", "decodeURIComponent", "document", "encodeURIComponent",
    "getComputedStyle", "localStorage",
    "location", "parseInt", "performance", "sessionStorage", "setTimeout", "window",
  ]
}

extension Player {
  /// Properties that neither data, browsers, nor words of messages know, so that their names can get
  /// shorter.
  static let memberNames: Set<String> = [
    "answered", "articles", "began", "beside", "copied", "counts", "due", "ended", "explain",
    "failure", "hits", "interactions", "isAnswered", "isForeign", "isOpen", "isWhole", "judge",
    "lastError", "lastSave", "learner", "learnerId", "learnerName", "listeners", "mergeListeners",
    "merged", "missed", "offersNext", "onChange", "onMerge", "outcome", "owner", "records",
    "refresh", "reported", "rightAnswer", "saveNow", "saveSoon", "savedAt", "sequence", "settle",
    "settled", "spend", "standing", "startClock", "startPlace", "success", "takeSeconds", "told",
    "unknown", "untold",
  ]

  /// What comes after the adapter: the view, the activities, and the start at last.
  static let interface = [
    "reports.js", "session.js", "leaving.js", "words.js", "markup.js", "locks.js", "shell.js",
    "contents.js", "view.js", "windows.js",
    "welcome.js", "finish.js", "question.js", "questions/choice.js", "questions/multiple.js",
    "questions/typed.js", "questions/numeric.js", "questions/fill-in.js", "questions/matching.js",
    "questions/ordering.js", "questions/likert.js", "questions/reflection.js",
    "attempt.js", "assessment-item.js", "assessment.js", "activities/scenario.js",
    "activities/checklist.js",
    "activities/parts.js", "dialogs.js", "handouts.js", "search.js", "keys.js", "printing.js",
    "sent.js", "tools.js",
    "start.js",
  ]
}
