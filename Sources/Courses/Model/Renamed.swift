package import Diagnostics
internal import LearnerState

/// Something that may have had another id in an earlier release.
package protocol Renamed {
  var id: Located<String> { get }
  /// The id under which learners' data began, where it is not today's.
  var was: Located<String>? { get }
}

extension Renamed {
  /// The id by which learners' records and LMSs know it, today and in every earlier release.
  package var recordID: String { was?.value ?? id.value }
}

extension Page: Renamed {}
extension Question: Renamed {}
extension Assessment: Renamed {}
extension Scenario: Renamed {}
extension Checklist: Renamed {}
extension Finder: Renamed {}
extension Handout: Renamed {}
extension Module: Renamed {}

extension Course {
  /// The ids that are both what something is called and what something else was called.
  var reusedIDs: Set<String> {
    pages.reusedIDs.union(questions.reusedIDs).union(assessments.reusedIDs)
      .union(scenarios.reusedIDs)
      .union(
        checklists.flatMap { checklist in
          let isReused = checklists.reusedIDs.contains(checklist.id.value)
          return isReused ? checklist.ticks.map(\.id) : []
        }
      )
      .union(finders.reusedIDs)
      .union(
        finders.flatMap { finder in
          let isReused = finders.reusedIDs.contains(finder.id.value)
          return isReused ? finder.tracked.statements.map(\.id) : []
        })
  }
}

extension Sequence where Element: Renamed {
  fileprivate var reusedIDs: Set<String> {
    let earlier = compactMap(\.was?.value)
    guard !earlier.isEmpty else { return [] }
    let taken = Dictionary(grouping: self, by: \.recordID).filter { $1.count > 1 }
    return Set(taken.values.joined().map(\.id.value))
  }
}
