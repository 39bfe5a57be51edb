package import Diagnostics
internal import MarkdownText

/// Finds pages and handouts with nothing on them.
package enum EmptyPage: CourseRule {
  package static let description = RuleDescription(
    id: "text/empty-page",
    severity: .warning,
    summary: "page with nothing on it",
    why: "Learners would turn to a title and nothing else.",
    passing: [
      RuleExample(["modules/welcome.md": "Hello.\n"]),
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}]
          handouts: [{file: toolkit/names.md, stages: [start]}]

        """,
        "toolkit/names.md": """
        ---
        id: names
        title: Names
        ---

        ```form
        fields: [{id: name, kind: text, label: Name}]
        ```

        """,
      ]),
    ],
    failing: [RuleExample(["modules/welcome.md": "---\nid: welcome\ntitle: ↓Welcome\n---\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.hasUnreadParts else { return [] }
    let pages = course.pages.filter(\.isEmpty).map { ("page", $0.title) }
    let handouts = course.handouts.filter(\.content.isEmpty).map { ("handout", $0.title) }
    return (pages + handouts).map { kind, title in
      diagnostic("the \(kind) '\(title.value)' has nothing on it", at: title.location)
    }
  }
}
