package import Diagnostics

/// Finds finders in courses that have no toolkit.
package enum FinderWithoutToolkit: CourseRule {
  package static let description = RuleDescription(
    id: "course/finder-without-toolkit",
    summary: "finder in a course without a toolkit",
    why: "A finder leads to a stage of the toolkit and its handouts; here there are none.",
    passing: [RuleExample(files: FinderExample.files())],
    failing: [
      RuleExample([
        "modules/welcome.md": FinderExample.block().replacing("id: where", with: "id: ↓where")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard course.definition.toolkit == nil else { return [] }
    return course.finders.map { finder in
      diagnostic(
        "the finder '\(finder.id.value)' needs a toolkit, and course.yaml has none",
        at: finder.id.location, help: "add a 'toolkit' with stages and handouts to course.yaml")
    }
  }
}

/// A finder for the examples of rules.
enum FinderExample {
  static func files(
    more: String = "", scale: String = "{id: no, text: Not yet}, {id: yes, text: Yes}",
    stages: String = "{id: start, title: Start}"
  ) -> [String: String] {
    [
      "course.yaml": """
      toolkit:
        stages: [\(stages)]
        handouts: [{file: toolkit/map.md, stages: [start, grow]}]

      """.replacing(
        "[start, grow]", with: stages.contains("grow") ? "[start, grow]" : "[start]"),
      "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      "modules/welcome.md": block(more: more, scale: scale),
    ]
  }

  static func block(
    more: String = "", scale: String = "{id: no, text: Not yet}, {id: yes, text: Yes}"
  ) -> String {
    """
    ```finder
    id: where
    title: Where are we?
    scale: [\(scale)]
    statements:
      - {id: know, text: We know our partners., stage: start}
      - {id: meet, text: We have met., stage: start}
    \(more)```

    """
  }
}
