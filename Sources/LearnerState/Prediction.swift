/// What becomes of a learner who comes back to a later release: the model of what the player does.
package struct Prediction: Sendable {
  /// What the earlier release made of the state.
  package let before: LearnerState
  package let outcomeBefore: Outcome
  /// What the later release makes of it.
  package let after: LearnerState
  package let outcomeAfter: Outcome
  package let notice: RestoringNotice
  private let course: TrackedCourse
  private let text: String

  /// Predicts for the text that an LMS holds.
  package init(_ text: String, from old: TrackedCourse, to new: TrackedCourse) {
    before = LearnerState.restored(from: text, for: old).state
    outcomeBefore = Outcome(old, before)
    let restored = LearnerState.restored(from: text, for: new)
    var state = restored.state
    notice = restored.notice
    outcomeAfter = Outcome(new, state)
    state.standing = outcomeAfter.standing
    after = state
    course = new
    self.text = text
  }

  /// The text that the LMS holds after a visit in which the learner did nothing.
  ///
  /// The player writes once when it opens and once when it is left. What it cannot read stays.
  package func text(limit: Int) -> String {
    guard notice == .none || notice == .damaged else { return text }
    var state = after
    state.sequence += 2
    return state.encode(for: course, limit: limit)
  }

  /// Whether a text is what was predicted.
  ///
  /// What an open attempt still has to draw the player draws by chance, so any questions of the bank
  /// will do there.
  package func agrees(with found: String, limit: Int) -> Bool {
    guard found != text(limit: limit) else { return true }
    let other = LearnerState.restored(from: found, for: course).state
    var state = after
    state.sequence += 2
    for assessment in course.assessments {
      guard let count = assessment.draw, let own = state.assessments[assessment.id],
        let theirs = other.assessments[assessment.id], own.phase == .open,
        theirs.records.starts(with: own.records)
      else { continue }
      let drawn = theirs.records.dropFirst(own.records.count)
      let isOfBank = drawn.allSatisfy { record in
        guard case .id(let id) = record.question else { return false }
        return record.mark == nil && record.answer.isEmpty && assessment.questionIDs.contains(id)
      }
      let wanted = min(count, assessment.questionIDs.count)
      if isOfBank, theirs.records.count == max(wanted, own.records.count) {
        state.assessments[assessment.id] = theirs
      }
    }
    return found == state.encode(for: course, limit: limit)
  }

  /// The answers that the later release shows as given to an earlier wording.
  package var answersToEarlierWordings: Int {
    let hashes = Dictionary(
      course.questions.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    return after.answers.count { hashes[$0] != $1.hash }
      + after.assessments.values.flatMap(\.records).count { record in
        if case .id(let id) = record.question { hashes[id] != record.hash } else { false }
      }
  }

  /// What was kept that the later release does not read, and keeps for a way back.
  package var unreadEntries: Int { after.unknown.count - before.unknown.count }
}

extension Prediction {
  /// The pages that the later release shows as seen, in its order.
  package var pagesVisited: [String] { course.pages.map(\.id).filter(after.pages.contains) }
}
