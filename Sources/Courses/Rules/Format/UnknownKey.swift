package import Diagnostics

/// Finds keys that the course format does not have.
package enum UnknownKey: Rule {
  package static let description = RuleDescription(
    id: "course/unknown-key",
    summary: "unknown key",
    why: "A misspelt key would be ignored, and what it says would be missing in the package.",
    passing: [RuleExample(["course.yaml": "subtitle: For everybody\n"])],
    failing: [
      RuleExample(["course.yaml": "↓subtitel: For everybody\n"]),
      RuleExample(["modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n↓minutes: 5\n---\n"]),
    ]
  )

  static func finding(_ key: Located<String>, in place: String, known: [String]) -> Diagnostic {
    let nearest = NearestName.of(key.value, in: known)
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return diagnostic(
      "unknown key '\(key.value)' in \(place)\(hint)", at: key.location,
      help: nearest == nil ? "known keys: \(known.joined(separator: ", "))" : nil)
  }
}
