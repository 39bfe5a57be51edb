package import Diagnostics

/// Finds values that do not look like what their key means.
package enum IllTypedValue: Rule {
  package static let description = RuleDescription(
    id: "course/ill-typed-value",
    summary: "value of another type",
    why: "Guessing what was meant would put something else into the package than the author sees.",
    passing: [RuleExample(["course.yaml": "passing: 0.8\n"])],
    failing: [
      RuleExample(["course.yaml": "passing: ↓80\n"]),
      RuleExample(["course.yaml": "passing: ↓80%\n"]),
      RuleExample(["course.yaml": "version: ↓1.10\n"]),
      RuleExample(["course.yaml": "keywords: ↓families, schools\n"]),
      RuleExample([
        "modules/welcome.md": """
        ```facilitator
        materials: ↓Flip chart
        notes: Let everybody write.
        ```

        """
      ]),
      RuleExample([
        "modules/welcome.md": """
        ```facilitator
        notes: ↓|
          ![A map](../media/map.svg)
        ```

        """,
        "media/map.svg": "<svg width=\"9\" height=\"9\"/>",
      ]),
    ]
  )

  static func finding(
    _ complaint: String, at location: SourceLocation, help: String? = nil
  ) -> Diagnostic {
    diagnostic(complaint, at: location, help: help)
  }
}
