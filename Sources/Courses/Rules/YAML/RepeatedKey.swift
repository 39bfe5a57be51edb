package import Diagnostics

/// Finds a key that stands twice in one mapping.
package enum RepeatedKey: Rule {
  package static let description = RuleDescription(
    id: "yaml/repeated-key",
    summary: "key given twice",
    why: "YAML readers disagree about which of the two counts.",
    passing: [RuleExample(["course.yaml": "subtitle: One\n"])],
    failing: [RuleExample(["course.yaml": "subtitle: One\n↓subtitle: Two\n↓'subtitle': Three\n"])]
  )

  static func finding(_ key: String, at location: SourceLocation) -> Diagnostic {
    diagnostic("'\(key)' is given twice; keep one of them", at: location)
  }
}
