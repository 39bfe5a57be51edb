package import Diagnostics

/// Finds activities where none can be.
package enum NestedActivity: Rule {
  package static let description = RuleDescription(
    id: "text/nested-activity",
    summary: "block where none of its kind can be",
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
      RuleExample([
        "modules/welcome.md": """
        ↓```form
        fields: [{id: name, kind: text, label: Name}]
        ```

        """
      ]),
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}]
          handouts: [{file: toolkit/map.md, stages: [start]}]

        """,
        "toolkit/map.md": """
        ---
        id: map
        title: Map
        ---

        ↓```finder
        id: where
        fields: []
        ```

        ↓```facilitator
        notes: Let everybody draw.
        ```

        """,
      ]),
    ]
  )

  /// A block in a file that can hold none of its kind.
  static func finding(_ word: String, in kind: TextFileKind, at location: SourceLocation)
    -> Diagnostic
  {
    let rest =
      switch kind {
      case .page: "on a page; put it into a handout, between its texts"
      case .handout: "in a handout, which holds text and 'form' blocks; put it on a page"
      case .bank: "in a question bank, which holds 'question' blocks and text for its authors"
      }
    return diagnostic("\(named(word)) cannot stand \(rest)", at: location)
  }

  /// A block inside of something else in a file.
  static func finding(_ word: String, insideIn kind: TextFileKind, at location: SourceLocation)
    -> Diagnostic
  {
    kind.blocks.contains(word)
      ? diagnostic(
        "\(named(word)) cannot stand inside a list, a quotation or another block; put it by itself",
        at: location)
      : finding(word, in: kind, at: location)
  }

  /// The word of a block with its article.
  private static func named(_ word: String) -> String {
    "\(word.first.map("aeiou".contains) == true ? "an" : "a") '\(word)' block"
  }
}
