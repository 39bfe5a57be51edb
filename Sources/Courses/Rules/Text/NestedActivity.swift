package import Diagnostics

/// Finds activities where none can be.
package enum NestedActivity: Rule {
  package static let description = RuleDescription(
    id: "text/nested-activity",
    summary: "activity inside a list, a quote, another block or a handout",
    why: "It would be shown as code instead of something to do.",
    passing: [
      RuleExample([
        "modules/welcome.md": """
        ```question
        id: yes-or-no
        kind: true-false
        prompt: Yes?
        answer: true
        ```

        """
      ])
    ],
    failing: [
      RuleExample([
        "modules/welcome.md": """
        > ```question
        ↓> id: yes-or-no
        > ```

        """
      ]),
      RuleExample([
        "modules/welcome.md": """
        ````reveal
        ## Yes?

        ↓```question
        id: yes-or-no
        ```
        ````

        """
      ]),
    ]
  )

  static func finding(_ kind: String, at location: SourceLocation) -> Diagnostic {
    diagnostic(
      kind == "form"
        ? "a form cannot stand here; put it into a handout, between its texts"
        : "a \(kind) cannot stand here; put it on a page by itself", at: location)
  }
}
