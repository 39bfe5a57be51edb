package import Diagnostics
package import LearnerState
package import MarkdownText

/// A story whose course learners decide.
package struct Scenario: Sendable {
  package enum Ending: String, Sendable, CaseIterable { case good, neutral, poor }

  package struct Scene: Sendable {
    package let id: Located<String>
    package let text: [Block]
    package let decisions: [Decision]
    /// How the story ends here, where there is nothing to decide.
    package let ending: Ending?
  }

  /// Something that a learner can do in a scene.
  package struct Decision: Sendable {
    package let id: Located<String>
    /// What learners read, on a button.
    package let text: [Inline]
    /// The scene that it leads to.
    package let target: Located<String>
    package let feedback: [Inline]?
  }

  package let id: Located<String>
  package let code: Located<String>?
  package let was: Located<String>?
  package let title: Located<String>
  package let objective: Located<String>?
  /// The scene that it begins with, where that is not the first.
  package let start: Located<String>?
  package let scenes: [Scene]

  /// The id of the scene that it begins with.
  package var first: String { start?.value ?? scenes.first?.id.value ?? "" }

  /// Every scene that is named.
  package var references: [Located<String>] {
    [start].compactMap { $0 } + scenes.flatMap(\.decisions).map(\.target)
  }

  /// The scenes that each scene leads to, by id.
  package var targets: [String: [String]] {
    Dictionary(
      scenes.map { ($0.id.value, $0.decisions.map(\.target.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  package var stateCode: Code {
    (code.flatMap { Code(rawValue: $0.value) }) ?? .derived(kind: .scenario, id: recordID)
  }

  /// What tells a way through this scenario from one through an earlier form of it.
  package var hash: QuestionHash {
    let ways = scenes.flatMap { scene in
      scene.decisions.map {
        HashedChoice(
          id: "\(scene.id.value).\($0.id.value)", text: $0.target.value, right: true)
      }
    }
    return QuestionHash(
      kind: "scenario", choices: [HashedChoice(id: "", text: first, right: true)] + ways)
  }

  var tracked: TrackedScenario {
    TrackedScenario(id: id.value, code: stateCode, hash: hash, steps: max(0, scenes.count - 1))
  }
}
