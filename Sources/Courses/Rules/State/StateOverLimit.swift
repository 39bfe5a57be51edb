package import Diagnostics
internal import LearnerState

/// Finds courses whose learners could do more than an LMS keeps.
package enum StateOverLimit: CourseRule {
  /// The characters of suspend data that every LMS keeps, by target.
  ///
  /// SCORM 1.2 run-time §3.4.5: `cmi.suspend_data` is a CMIString4096.
  /// SCORM 2004 run-time §4.2.24: 64,000 in the 4th Edition, 4,000 in the 3rd.
  package static let limits = ["scorm12": 4096, "scorm2004": 64_000, "scorm2004-3rd": 4000]

  package static let description = RuleDescription(
    id: "state/over-limit",
    summary: "learner state longer than an LMS keeps",
    why: "An LMS may cut what is too long, and the learner would lose progress.",
    passing: [RuleExample(["course.yaml": "subtitle: One page needs few characters\n"])],
    failing: [RuleExample(longCourse)]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let packagings = Set(course.definition.targets.map { course.packaging(for: $0.value.name) })
    let worst = Dictionary(
      uniqueKeysWithValues: packagings.map { ($0, worstCase(of: course, $0)) })
    let reflections =
      course.askedQuestions.contains(where: \.keepsText)
      ? "let reflections 'keep: device', " : ""
    return course.definition.targets.compactMap { target in
      let name = target.value.name
      let reached = worst[course.packaging(for: name)] ?? 0
      guard let limit = limits[name], reached > limit else { return nil }
      return diagnostic(
        "learner state can reach \(reached) characters, and \(name) keeps \(limit)",
        at: target.location,
        help:
          "\(reflections)split the course, ask fewer questions, or let 'packaging: per-module' make a SCO"
          + " of each module")
    }
  }

  /// The longest state that a SCO of the course can need.
  package static func worstCase(of course: Course, _ packaging: Packaging) -> Int {
    course.parts(packaging).map(\.tracked.worstCaseLength).max() ?? 0
  }

  /// Enough questions to pass the limit: each has an entry.
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

extension Question {
  /// Whether what learners write for themselves goes into their state.
  fileprivate var keepsText: Bool {
    if case .reflection(let reflection) = kind { reflection.keep == .lms } else { false }
  }
}
