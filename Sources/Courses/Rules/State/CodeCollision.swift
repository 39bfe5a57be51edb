package import Diagnostics
internal import LearnerState

/// Finds things whose learner records could not be told apart.
package enum CodeCollision: CourseRule {
  package static let description = RuleDescription(
    id: "state/code-collision",
    summary: "two ids with one code in learner state",
    why:
      "Learner state keeps four characters for an id; the two records would overwrite each other.",
    passing: [
      RuleExample(["modules/welcome.md": "---\nid: welcome\ncode: abcd\ntitle: Welcome\n---\n"])
    ],
    failing: [
      RuleExample([
        "course.yaml":
          "modules: [{id: first, title: First, pages: [modules/welcome.md, modules/more.md]}]\n",
        "modules/welcome.md": "---\nid: welcome\ncode: abcd\ntitle: Welcome\n---\n",
        "modules/more.md": "---\nid: ↓more\ncode: abcd\ntitle: More\n---\n",
      ]),
      RuleExample(
        files: FinderExample.files(
          more: "  - {id: plan, text: We plan., stage: start, code: abcd}\n"
            + "  - {id: ↓budget, text: We budget., stage: start, code: abcd}\n")),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let reused = course.reusedIDs
    return collisions(in: course.tracked).flatMap { collision -> [Diagnostic] in
      let others = Set(collision.ids.dropFirst())
      // One id used twice, today's or an earlier one, is another rule's finding.
      return places(of: collision.kind, in: course)
        .filter {
          others.contains($0.value) && $0.value != collision.ids[0] && !reused.contains($0.value)
        }
        .map { id in
          diagnostic(
            "the \(collision.kind.rawValue)s '\(collision.ids[0])' and '\(id.value)' have the"
              + " same code '\(collision.code.rawValue)' in learner state",
            at: id.location, help: "give one of them a 'code' of its own, such as 'code: ab12'")
        }
    }
  }

  private static func places(of kind: CodeKind, in course: Course) -> [Located<String>] {
    switch kind {
    case .page: course.pages.map(\.id)
    case .question: course.questions.map(\.id)
    case .assessment: course.assessments.map(\.id)
    case .scenario: course.scenarios.map(\.id)
    case .finder: course.finders.map(\.id)
    case .statement:
      course.finders.flatMap { finder in
        finder.statements.map { Located(finder.tracked($0).id, at: $0.id.location) }
      }
    case .tick:
      course.checklists.flatMap { checklist in
        checklist.items.map { Located(checklist.tick($0).id, at: $0.id.location) }
      }
    // The state of a course does not know them; it keeps their entries.
    case .variable: []
    }
  }
}
