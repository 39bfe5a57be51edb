package import Diagnostics

/// Finds YAML that cannot be read.
package enum YAMLSyntax: Rule {
  package static let description = RuleDescription(
    id: "yaml/syntax",
    summary: "YAML that cannot be read",
    why: "Nothing after the mistake can be understood, so nothing of the file is used.",
    passing: [RuleExample(["course.yaml": "keywords: [one, two]\n"])],
    failing: [
      RuleExample(["course.yaml": "keywords: [one, two\ntitle↓: Example\n"]),
      RuleExample(["course.yaml": "title: Example\nprovider: {↓{community}}\n"]),
      RuleExample(["course.yaml": "title: ↓*Example*\n"]),
    ]
  )

  static func finding(_ problem: String, at location: SourceLocation) -> Diagnostic {
    diagnostic("the YAML cannot be read: \(problem)", at: location)
  }
}
