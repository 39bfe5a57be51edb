/// Whether a learner has passed.
package enum Success: String, Hashable, Sendable {
  case unknown, passed, failed
}

/// What a learner's state amounts to in a course.
package struct Outcome: Hashable, Sendable {
  /// How many requirements are met.
  package let met: Int

  /// How many requirements there are.
  package let all: Int

  /// Whether everything is met, now or in an earlier release.
  package let isComplete: Bool

  /// Whether only assessments are missing that were submitted and not passed.
  package let isSettled: Bool
  package let success: Success

  /// The score of the course; nil until every counting assessment was submitted.
  package let score: Score?

  /// The score that an LMS is told with `success`; nil when it is told none.
  ///
  /// A learner who passed an earlier release keeps the score that goes with it, where today's
  /// would contradict the pass.
  package let reportedScore: Score?

  /// The standing to be kept from now on.
  package let standing: Standing

  /// Judges a state.
  package init(_ course: TrackedCourse, _ state: LearnerState) {
    let requirements = Requirements(course, state)
    met = requirements.met
    all = requirements.all
    let complete = requirements.met == requirements.all || state.standing.isComplete
    let settled = complete || requirements.onlyFailedAssessmentsMissing
    let score = course.score(of: state)
    let scorePasses = settled ? score?.passes(course.passing) : nil
    success = Outcome.success(
      scorePasses, complete: complete, hopeless: requirements.cannotBeMet, before: state.standing)
    isComplete = complete
    isSettled = settled
    self.score = score
    let agrees = success == .failed || (success == .passed && scorePasses == true)
    reportedScore = agrees ? score : nil
    standing = Outcome.standing(success, complete: complete, before: state.standing)
  }

  /// Says what a settled score means; `scorePasses` is nil while there is none.
  private static func success(
    _ scorePasses: Bool?, complete: Bool, hopeless: Bool, before: Standing
  ) -> Success {
    if before == .passed { return .passed }
    guard let scorePasses else { return .unknown }
    guard scorePasses else { return .failed }
    return complete ? .passed : hopeless ? .failed : .unknown
  }

  private static func standing(_ success: Success, complete: Bool, before: Standing) -> Standing {
    if success == .passed { return .passed }
    if before.isComplete { return before }
    if success == .failed { return complete ? .completedAndFailed : .failed }
    return complete ? .completed : before
  }
}

extension TrackedCourse {
  /// The sum over the best attempts of the assessments with points to earn.
  fileprivate func score(of state: LearnerState) -> Score? {
    let points = Dictionary(questions.map { ($0.id, $0.points) }) { first, _ in first }
    let counting = assessments.filter { $0.questionIDs.contains { points[$0, default: 0] > 0 } }
    let best = counting.compactMap { assessment in
      state.assessments[assessment.id].flatMap { $0.attempts > 0 ? $0.best : nil }
    }
    let sum = best.reduce(into: Score(earned: 0, possible: 0)) {
      $0.earned += $1.earned
      $0.possible += $1.possible
    }
    return best.count == counting.count && sum.possible > 0 ? sum : nil
  }
}
