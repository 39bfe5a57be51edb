package import Diagnostics

/// Finds what has to be said and is not.
package enum MissingKey: Rule {
  package static let description = RuleDescription(
    id: "course/missing-key",
    summary: "missing key",
    why: "A package cannot be made without it, and a guess would be wrong for somebody.",
    passing: [RuleExample(["course.yaml": "objectives: [{id: count, text: Count to ten}]\n"])],
    failing: [
      RuleExample(["course.yaml": "objectives: [↓{id: count}]\n"]),
      RuleExample(["modules/welcome.md": "---\n↓title: Welcome\n---\nHello.\n"]),
      RuleExample(["modules/welcome.md": "---\nid: welcome\n↓title:\n---\nHello.\n"]),
      RuleExample([
        "modules/welcome.md": """
        ```checklist
        id: before
        ↓items:
        ```

        """
      ]),
    ]
  )

  static func finding(_ key: String, in place: String, at location: SourceLocation) -> Diagnostic {
    diagnostic("'\(key)' is missing in \(place)", at: location)
  }

  /// A key with nothing after it.
  static func empty(_ key: Located<String>, in place: String) -> Diagnostic {
    diagnostic("'\(key.value)' in \(place) is empty", at: key.location)
  }

  /// A key that a mapping needs and that stands in it with nothing after it, or not at all.
  static func finding(
    _ key: String, of mapping: YAMLValue, in place: String, at location: SourceLocation
  ) -> Diagnostic {
    mapping.entries.last { $0.key.value == key }.map { empty($0.key, in: place) }
      ?? finding(key, in: place, at: location)
  }

  static func either(
    _ first: String, _ second: String, in place: String, at location: SourceLocation
  ) -> Diagnostic {
    diagnostic("\(place) needs either '\(first)' or '\(second)'", at: location)
  }
}
