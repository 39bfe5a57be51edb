/// What a course asks of a learner, and what is missing of it.
struct Requirements {
  let all: Int
  let met: Int

  /// Whether nothing is missing but assessments that were submitted and not passed.
  let onlyFailedAssessmentsMissing: Bool

  /// Whether a missing assessment has no attempt left.
  let cannotBeMet: Bool

  init(_ course: TrackedCourse, _ state: LearnerState) {
    let pages = course.countingPages
    let pagesMet = pages.count { state.pages.contains($0.id) }
    let assessments = course.completion.assessments == .none ? [] : course.assessments
    let missing = assessments.filter {
      !course.completion.assessments.isMet(by: state.assessments[$0.id])
    }
    let used = missing.map { (limit: $0.attempts, count: state.assessments[$0.id]?.attempts ?? 0) }
    all = pages.count + assessments.count
    met = pagesMet + assessments.count - missing.count
    onlyFailedAssessmentsMissing = pagesMet == pages.count && used.allSatisfy { $0.count > 0 }
    cannotBeMet = used.contains { attempts in attempts.limit.map { attempts.count >= $0 } ?? false }
  }
}

extension TrackedCourse {
  fileprivate var countingPages: [TrackedPage] {
    switch completion.pages {
    case .required: pages.filter(\.required)
    case .all: pages
    case .none: []
    }
  }
}

extension CompletionRules.Assessments {
  fileprivate func isMet(by state: AssessmentState?) -> Bool {
    switch self {
    case .passed: state?.passed ?? false
    case .attempted: (state?.attempts ?? 0) > 0
    case .none: true
    }
  }
}
