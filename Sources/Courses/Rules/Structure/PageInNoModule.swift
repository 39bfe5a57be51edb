package import Diagnostics

/// Finds pages that no module lists.
package enum PageInNoModule: CourseRule {
  package static let description = RuleDescription(
    id: "course/page-in-no-module",
    severity: .warning,
    summary: "page that no module lists",
    why: "Nobody would ever see it.",
    passing: [RuleExample(["modules/welcome.md": "Hello.\n", "modules/drafts.txt": "later"])],
    failing: [RuleExample(["modules/more.md": "↓---\nid: more\ntitle: More\n---\nText.\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let listed = Set(
      course.definition.modules.flatMap(\.pages).compactMap { SourcePath.resolve($0.path.value) }
        .map(course.files.stored))
    return course.files.markdown(in: "modules/").filter { !listed.contains($0) }.map { path in
      diagnostic(
        "no module lists '\(path)'", at: SourceLocation(file: path),
        help: "add it under 'pages' of a module in course.yaml, or move it out of modules/")
    }
  }
}
