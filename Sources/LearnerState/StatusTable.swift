// What each standard is told of an outcome: the table at the end of docs/learner-state.md.

/// What a SCORM 1.2 system is told.
package struct SCORM12Report: Hashable, Sendable {
  package enum LessonStatus: String, Hashable, Sendable {
    case incomplete, completed, passed, failed
  }

  package let lessonStatus: LessonStatus

  /// `cmi.core.score.raw` of 0 to 100, in hundredths; nil when no score is to be written.
  package let rawScore: Int?

  package init(_ outcome: Outcome) {
    // One word for completion and success: who was completed before there was anything to fail
    // stays completed.
    let keepsCompleted = outcome.standing == .completed
    lessonStatus =
      switch outcome.success {
      case .passed: .passed
      case .failed: keepsCompleted ? .completed : .failed
      case .unknown: outcome.isComplete ? .completed : .incomplete
      }
    rawScore = keepsCompleted ? nil : outcome.reportedScore?.tenThousandths
  }
}

/// What a SCORM 2004 system is told.
package struct SCORM2004Report: Hashable, Sendable {
  package enum Completion: String, Hashable, Sendable {
    case incomplete, completed
  }

  package let completion: Completion
  package let success: Success

  /// `cmi.progress_measure` in ten-thousandths, rounded down; 1 exactly when completed.
  package let progress: Int

  /// `cmi.score.scaled` in ten-thousandths; nil when no score is to be written.
  package let scaled: Int?

  package init(_ outcome: Outcome) {
    completion = outcome.isComplete ? .completed : .incomplete
    success = outcome.success
    progress = outcome.isComplete ? 10_000 : outcome.met * 10_000 / outcome.all
    scaled = outcome.reportedScore?.tenThousandths
  }
}

/// Which cmi5 statements an outcome calls for; each is sent once in a registration.
package struct CMI5Report: Hashable, Sendable {
  package enum Statement: String, Hashable, Sendable {
    case completed, passed, failed
  }

  package let statements: [Statement]

  /// `result.score.scaled` of Passed or Failed in ten-thousandths.
  package let scaled: Int?

  package init(_ outcome: Outcome) {
    let verdict: Statement? =
      switch outcome.success {
      case .passed: .passed
      case .failed: .failed
      case .unknown: nil
      }
    statements = (outcome.isComplete ? [.completed] : []) + [verdict].compactMap { $0 }
    scaled = outcome.reportedScore?.tenThousandths
  }
}
