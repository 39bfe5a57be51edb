package import Diagnostics

/// Finds aliases that multiply a short text into a huge one.
package enum ExplosiveAliases: Rule {
  package static let description = RuleDescription(
    id: "yaml/explosive-aliases",
    summary: "aliases that multiply without end",
    why: "A few lines of aliases of aliases can stand for billions of values.",
    passing: [
      RuleExample(["course.yaml": "audience: &who Teachers\nprovider: *who\n"])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        a: &a [x, x, x, x, x, x, x, x, x, x]
        b: &b [↓*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        keywords: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]

        """
      ])
    ]
  )

  static func finding(at location: SourceLocation) -> Diagnostic {
    diagnostic(
      "the aliases stand for far more values than the text has; write the values out",
      at: location)
  }
}
