package import Courses
package import Diagnostics

/// Finds changes of what was measured that nobody gave a reason for.
package enum UnacknowledgedMeaning: GateRule {
  package static let description = RuleDescription(
    id: "release/unacknowledged-meaning",
    summary: "change of what scored questions measure, without a reason",
    why:
      "Results from before and after it would stand in one column and mean different things, so"
      + " somebody has to have thought about it, whatever the version.",
    passing: [
      RuleExample(
        files: QuestionExample.assessed(["who"], QuestionExample.question(right: 1))
          .merging(released) { $1 }.merging([
            "course.yaml": "version: 2.0.0\n",
            "releases/acknowledged.yaml": """
            - release: 2.0.0
              change: question/scored-key
              subject: who
              reason: The director decides in this program; the old key was a mistake.

            """,
          ]) { $1 })
    ],
    failing: [
      RuleExample(
        files: QuestionExample.assessed(
          ["who"], QuestionExample.question(right: 1).replacing("id: who", with: "id: ↓who")
        )
        .merging(released) { $1 }.merging(["course.yaml": "version: 2.0.0\n"]) { $1 })
    ]
  )

  private static let released: [String: String] = {
    let files = QuestionExample.assessed().merging(["course.yaml": "version: 1.0.0\n"]) { $1 }
    return Dictionary(uniqueKeysWithValues: files.map { ("released/\($0)", $1) })
  }()

  package static func check(_ gate: Gate) -> [Diagnostic] {
    gate.changes.filter { $0.kind.changeClass == .meaning && !gate.isAcknowledged($0) }.map {
      change in
      diagnostic(
        change.message, at: gate.course.place(of: change),
        help: "say why results may stand together, in \(Acknowledgement.file):"
          + " - {release: \(gate.releasedAs), change: \(change.kind.id),"
          + " subject: \(change.acknowledgedSubject), reason: \"…\"}")
    }
  }
}

extension Gate {
  /// Whether somebody gave a reason for a change of this release.
  package func isAcknowledged(_ change: Change) -> Bool { acknowledgement(of: change) != nil }

  package func acknowledgement(of change: Change) -> Acknowledgement? {
    course.acknowledgements.first { entry in
      entry.release.value == new.description && entry.change.value == change.kind.id
        && entry.subject.value == change.acknowledgedSubject
    }
  }
}

extension Change {
  /// The subject as an acknowledgement names it: what concerns the whole course is `course`.
  package var acknowledgedSubject: String { subject.isEmpty ? "course" : subject }
}

extension Course {
  /// Where a thing that changed stands; the course's version for what stands nowhere.
  func place(of change: Change) -> SourceLocation {
    let id = change.subject.prefix { $0 != "@" }
    let places: [Located<String>] =
      switch change.kind.id.prefix(while: { $0 != "/" }) {
      case "question": questions.map(\.id)
      case "assessment": assessments.map(\.id)
      case "page": pages.map(\.id)
      case "course": [Located("", at: definition.languageTag.location)]
      default: []
      }
    return places.first { $0.value == id }?.location ?? definition.versionLocation
  }
}
