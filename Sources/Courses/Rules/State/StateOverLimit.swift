package import Diagnostics
internal import LearnerState

/// Finds courses whose learners could do more than an LMS keeps.
package enum StateOverLimit: CourseRule {
  /// The characters of suspend data that every LMS keeps, by target.
  ///
  /// SCORM 1.2 run-time §3.4.5: `cmi.suspend_data` is a CMIString4096.
  package static let limits = ["scorm12": 4096]

  package static let description = RuleDescription(
    id: "state/over-limit",
    summary: "learner state longer than an LMS keeps",
    why: "An LMS may cut what is too long, and the learner would lose progress.",
    passing: [RuleExample(["course.yaml": "subtitle: One page needs few characters\n"])],
    failing: [RuleExample(longCourse)]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let worst = course.tracked.worstCaseLength
    return course.definition.targets.compactMap { target in
      guard let limit = limits[target.value.name], worst > limit else { return nil }
      return diagnostic(
        "learner state can reach \(worst) characters, and \(target.value.name) keeps \(limit)",
        at: target.location,
        help: "split the course, or ask fewer questions in one package")
    }
  }

  /// Enough pages to pass the limit: each needs six characters.
  private static let longCourse: KeyValuePairs<String, String> = [
    "course.yaml": """
    targets: [↓scorm12]
    modules: [{id: first, title: First, pages: [modules/welcome.md]}]

    """,
    "modules/welcome.md": (1...330).map { number in
      """
      ```question
      id: q\(number)
      kind: true-false
      prompt: Is \(number) a number?
      answer: true
      ```

      """
    }.joined(),
  ]
}
