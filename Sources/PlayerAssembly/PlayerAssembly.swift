/// The player's scripts and style sheets as packages carry them, made of its folder.
///
/// This is done when the program is built, for what comes out is the same for all courses.
package struct PlayerAssembly {
  /// The files of the player's folder, by their names below it.
  private let sources: [String: String]

  package init(_ sources: [String: String]) {
    self.sources = sources
  }

  /// What comes out, by its name: a script an adapter, and `own` where learners may have their own
  /// values of variables, such as `scorm12.js` and `scorm12-own.js`; and what else packages carry.
  package func files() -> [String: String] {
    var files = ["player.css": CompactStyle.text(of: source("player.css"))]
    for adapter in names(in: "adapters/", ".js") where !Self.foundations.contains(adapter) {
      let name = String(adapter.dropFirst("adapters/".count).dropLast(".js".count))
      files["\(name).js"] = script(adapter: adapter)
      files["\(name)-own.js"] = ownScript(adapter: adapter)
    }
    for style in names(in: "extras/", ".css") {
      files[style] = CompactStyle.text(of: source(style))
    }
    for extra in names(in: "extras/", ".js") where !Self.parts.contains(extra) {
      files[extra] = Self.bundle([source(extra)])
    }
    files["handout.js"] = CompactScript.text(
      of: source("handout.js"), given: Self.givenNames.union(["DOMParser"]))
    files["own-handout.js"] = CompactScript.text(
      of: "(() => {\(ownTexts)\(source("extras/own-handout.js"))})();", given: Self.givenNames)
    return files
  }

  private func names(in folder: String, _ ending: String) -> [String] {
    sources.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
  }

  private func source(_ name: String) -> String {
    guard let text = sources[name] else { fatalError("the player has no '\(name)'") }
    return text
  }

  private var ownTexts: String { source("extras/own-texts.js") }

  private func script(adapter: String) -> String {
    let names = Self.foundations + [adapter] + Self.interface
    return Self.bundle(names.map(source), members: Self.memberNames)
  }

  /// The script that knows of learners' own values.
  private func ownScript(adapter: String) -> String {
    let names = Self.foundations + [adapter] + Self.interface.dropLast()
    let parts =
      names.map(source) + [ownTexts, source("extras/own.js"), Self.withOwn(source("start.js"))]
    return Self.bundle(parts, members: Self.memberNames)
  }

  /// The start with the calls that its comments `// own: …` stand for.
  private static func withOwn(_ start: String) -> String {
    let parts = start.split(separator: "// own: ", omittingEmptySubsequences: false)
    guard parts.count == 3 else { fatalError("start.js does not say where own values come in") }
    return parts.joined()
  }

  /// One script: everything in one function, so that nothing of it meets what an LMS may add.
  private static func bundle(_ parts: [String], members: Set<String> = []) -> String {
    let script = CompactScript.text(
      of: parts.joined(separator: "\n"), given: givenNames, members: members)
    return "(()=>{\"use strict\";\(script)})();\n"
  }
}

extension PlayerAssembly {
  /// Scripts of extras that stand in other scripts.
  private static let parts = ["extras/own.js", "extras/own-texts.js", "extras/own-handout.js"]

  /// The scripts in the order in which they are joined; the adapter comes after the first ones.
  static let foundations = [
    "state.js", "outcome.js", "device-storage.js", "adapters/find-api.js", "adapters/records.js",
    "adapters/saving.js",
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
}
