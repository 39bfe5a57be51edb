import LearnerState
import Testing

@Suite("What a state amounts to")
struct OutcomeTests {
  @Test("outcome", arguments: cases("outcome") as [OutcomeCase])
  func outcome(_ vector: OutcomeCase) throws {
    let outcome = try vector.judged()
    let expected = vector.outcome
    #expect(outcome.met == expected.met)
    #expect(outcome.all == expected.all)
    #expect(outcome.isComplete == expected.complete)
    #expect(outcome.isSettled == expected.settled)
    #expect(outcome.success.rawValue == expected.success)
    #expect(outcome.standing.rawValue == expected.standing)
    #expect(outcome.score.map { Double($0.earned) / Double($0.possible) } == expected.score)
  }

  @Test("what each standard is told", arguments: cases("outcome") as [OutcomeCase])
  func reports(_ vector: OutcomeCase) throws {
    let outcome = try vector.judged()
    let scorm12 = SCORM12Report(outcome)
    #expect(scorm12.lessonStatus.rawValue == vector.scorm12.lessonStatus)
    #expect(scorm12.rawScore.map { Double($0) / 100 } == vector.scorm12.raw)
    let scorm2004 = SCORM2004Report(outcome)
    #expect(scorm2004.completion.rawValue == vector.scorm2004.completion)
    #expect(scorm2004.success.rawValue == vector.scorm2004.success)
    #expect(Double(scorm2004.progress) / 10_000 == vector.scorm2004.progress)
    #expect(scorm2004.scaled.map { Double($0) / 10_000 } == vector.scorm2004.scaled)
    let cmi5 = CMI5Report(outcome)
    #expect(cmi5.statements.map(\.rawValue) == vector.cmi5.statements)
    #expect(cmi5.scaled.map { Double($0) / 10_000 } == vector.cmi5.scaled)
  }

  @Test("a standing that is kept never gets worse", arguments: cases("outcome") as [OutcomeCase])
  func standingStays(_ vector: OutcomeCase) throws {
    let course = try TrackedCourse(vector.course)
    var state = LearnerState()
    state.standing = Outcome(course, try LearnerState(outcomeVector: vector.learner)).standing
    let later = Outcome(course, state)
    #expect(later.standing == state.standing)
    switch state.standing {
    case .passed: #expect(later.success == .passed && later.isComplete)
    case .completed, .completedAndFailed: #expect(later.isComplete)
    case .failed, .undecided: #expect(later.success == .unknown)
    }
  }
}

extension OutcomeCase {
  fileprivate func judged() throws -> Outcome {
    Outcome(try TrackedCourse(course), try LearnerState(outcomeVector: learner))
  }
}
