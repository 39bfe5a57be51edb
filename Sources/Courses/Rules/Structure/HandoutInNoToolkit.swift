package import Diagnostics

/// Finds handouts that the toolkit does not list.
package enum HandoutInNoToolkit: CourseRule {
  package static let description = RuleDescription(
    id: "course/handout-in-no-toolkit",
    severity: .warning,
    summary: "handout that the toolkit does not list",
    why: "It would be in no package.",
    passing: [
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: start, title: Start}]
          handouts: [{file: toolkit/map.md, stages: [start]}]

        """, "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      ]),
      ProfileExample.example(add: "{file: toolkit/tree.md, stages: [start]}"),
    ],
    failing: [RuleExample(["toolkit/map.md": "↓---\nid: map\ntitle: Map\n---\nText.\n"])]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let ofEditions = course.profiles.flatMap(\.added) + course.elsewhere.handouts.map(\.reference)
    let listed = Set(
      ((course.definition.toolkit?.handouts ?? []) + ofEditions)
        .compactMap { SourcePath.resolve($0.path.value) }.map(course.files.stored))
    return course.files.markdown(in: "toolkit/").filter { !listed.contains($0) }.map { path in
      diagnostic(
        "the toolkit does not list '\(path)'", at: SourceLocation(file: path),
        help:
          "add it under 'handouts' of 'toolkit' in course.yaml or a profile, or move it out of toolkit/"
      )
    }
  }
}
