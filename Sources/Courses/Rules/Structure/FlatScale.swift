package import Diagnostics

/// Finds scales of finders whose steps are all worth the same.
package enum FlatScale: CourseRule {
  package static let description = RuleDescription(
    id: "course/flat-scale",
    summary: "scale of a finder whose steps are all worth the same",
    why: "Whatever is answered, no stage would ever stand out.",
    passing: [RuleExample(files: FinderExample.files())],
    failing: [
      RuleExample(
        files: FinderExample.files(
          scale: "{id: ↓no, text: Not yet, points: 1}, {id: yes, text: Yes, points: 1}"))
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.finders.filter { $0.mostPoints == 0 }.compactMap { finder in
      finder.scale.first.map { step in
        diagnostic(
          "all steps of the scale of the finder '\(finder.id.value)' are worth the same",
          at: step.id.location)
      }
    }
  }
}
