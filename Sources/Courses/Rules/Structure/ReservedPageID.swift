package import Diagnostics

/// Finds page ids that the player needs for its own pages.
package enum ReservedPageID: CourseRule {
  package static let names = ["about", "toolkit", "sessions", "certificate", "make-it-yours"]

  package static let description = RuleDescription(
    id: "course/reserved-page-id",
    summary: "page id that the player uses itself",
    why: "The player's own pages, such as the first one and the toolkit, have these addresses.",
    passing: [RuleExample(["modules/welcome.md": "---\nid: about-us\ntitle: About us\n---\n"])],
    failing: [RuleExample(["modules/welcome.md": "---\nid: ↓about\ntitle: About us\n---\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.pages.filter { names.contains($0.id.value) }.map { page in
      diagnostic(
        "the page id '\(page.id.value)' is kept for a page that the player makes",
        at: page.id.location, help: "choose another, such as '\(page.id.value)-page'")
    }
  }
}
