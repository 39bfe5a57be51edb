package import Diagnostics
package import LearnerState
package import MarkdownText

/// Statements about where people stand, whose answers tell the stage of the toolkit that fits.
package struct Finder: Sendable {
  /// A step of the scale on which statements are answered.
  package struct Step: Sendable {
    package let id: Located<String>
    package let text: [Inline]
    package let points: Int
  }

  package struct Statement: Sendable {
    package let id: Located<String>
    package let code: Located<String>?
    package let text: [Inline]
    /// The stages that it speaks for.
    package let stages: [Located<String>]
  }

  package let id: Located<String>
  package let code: Located<String>?
  package let was: Located<String>?
  package let title: Located<String>
  package let intro: [Block]
  package let scale: [Step]
  package let statements: [Statement]

  /// What a step adds to a stage: its points above those of the lowest step.
  package func worth(_ step: Step) -> Int {
    step.points - (scale.map(\.points).min() ?? 0)
  }

  /// What the highest step adds.
  package var mostPoints: Int { scale.map(worth).max() ?? 0 }

  /// How many statements have to be answered before there is a result: half of them, rounded up.
  package var neededAnswers: Int { (statements.count + 1) / 2 }

  /// The numbers of the statements that speak for a stage, from 1.
  package func numbers(of stage: String) -> [Int] {
    statements.indices.filter { statements[$0].stages.contains { $0.value == stage } }
      .map { $0 + 1 }
  }

  package var stateCode: Code {
    (code.flatMap { Code(rawValue: $0.value) }) ?? .derived(kind: .finder, id: recordID)
  }

  /// What tells answers on this scale from those on an earlier one; words and points may change.
  package var hash: QuestionHash {
    QuestionHash(
      kind: "finder", choices: scale.map { HashedChoice(id: $0.id.value, text: "", right: true) })
  }

  /// The name of a statement in the course, with its code in learner state.
  package func tracked(_ statement: Statement) -> TrackedStatement {
    let code = statement.code.flatMap { Code(rawValue: $0.value) }
    return TrackedStatement(
      id: "\(id.value).\(statement.id.value)",
      code: code ?? .derived(kind: .statement, id: "\(recordID).\(statement.id.value)"))
  }

  var tracked: TrackedFinder {
    TrackedFinder(id: id.value, code: stateCode, hash: hash, statements: statements.map(tracked))
  }
}
