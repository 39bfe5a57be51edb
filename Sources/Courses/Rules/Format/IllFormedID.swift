package import Diagnostics

/// Finds ids that manifests and learner state could not carry.
package enum IllFormedID: Rule {
  package static let description = RuleDescription(
    id: "course/ill-formed-id",
    summary: "ill-formed id",
    why: "Ids stand in manifests, addresses and learner records, which allow few characters.",
    passing: [RuleExample(["course.yaml": "id: community-partners\n"])],
    failing: [
      RuleExample(["course.yaml": "id: ↓Community Partners\n"]),
      RuleExample(["modules/welcome.md": "---\nid: ↓1st-page\ntitle: Welcome\n---\n"]),
    ]
  )

  static func finding(_ complaint: String, at location: SourceLocation) -> Diagnostic {
    diagnostic(complaint, at: location)
  }
}
