package import Diagnostics
package import LearnerState
package import MarkdownText

/// Things to do that learners tick when they are done.
package struct Checklist: Sendable {
  package struct Item: Sendable {
    package let id: Located<String>
    package let code: Located<String>?
    package let text: [Inline]
  }

  package let id: Located<String>
  package let was: Located<String>?
  package let title: Located<String>?
  package let items: [Item]

  /// The name of an item in the course, with its code in learner state.
  package func tick(_ item: Item) -> TrackedTick {
    let code = item.code.flatMap { Code(rawValue: $0.value) }
    return TrackedTick(
      id: "\(id.value).\(item.id.value)",
      code: code ?? .derived(kind: .tick, id: "\(recordID).\(item.id.value)"))
  }

  package var ticks: [TrackedTick] { items.map(tick) }
}
