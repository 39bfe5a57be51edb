package import Diagnostics
internal import MarkdownText

/// Finds links inside the course that lead nowhere.
package enum BrokenLink: CourseRule {
  package static let description = RuleDescription(
    id: "text/broken-link",
    summary: "link to nothing",
    why: "A learner who follows it would stay where they are, or lose the course's window.",
    passing: [
      RuleExample(["modules/welcome.md": "## Aims\n\nSee [the aims](welcome.md#aims).\n"])
    ],
    failing: [
      RuleExample(["modules/welcome.md": "See ↓[the next page](next.md).\n"]),
      RuleExample(["modules/welcome.md": "See ↓[the aims](#aims).\n"]),
      RuleExample(["modules/welcome.md": "See ↓[the notes](../../notes.md).\n"]),
      RuleExample(["modules/welcome.md": "See ↓[the notes](javascript:alert(1)).\n"]),
      // What only an edition has is no part of the course.
      ProfileExample.example(
        add: "{file: toolkit/tree.md, stages: [start]}",
        page: "See ↓[the tree](../toolkit/tree.md).\n"),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let index = course.links ?? LinkIndex(course)
    let variables = course.definition.variableText
    return course.texts.flatMap { text in
      text.links.compactMap { link -> Diagnostic? in
        let target = LinkTarget.resolve(variables(link.value), from: text.file, in: index)
        guard case .broken(let reason, let help) = target else { return nil }
        return diagnostic(reason, at: link.location, help: help)
      }
    }
  }
}
