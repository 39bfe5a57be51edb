package import LearnerState

/// What a release does to one of the learners that the release before froze.
package struct LearnerForecast: Sendable {
  package let learner: ReleaseRecord.Learner
  /// The title of the SCO.
  package let title: String
  /// The targets whose packages the learner can come back to.
  package let targets: [String]
  package let prediction: Prediction

  /// All learners of a release, as the next one would take them on; without those whose SCO is
  /// gone, which ``orphans(_:)`` counts.
  package static func all(_ comparison: Comparison) -> [LearnerForecast] {
    comparison.old.record.learners.compactMap { learner in
      let targets = comparison.targets(of: learner)
      guard !targets.isEmpty, let old = comparison.old.record.sco(of: learner),
        let new = comparison.new.record.sco(of: learner)
      else { return nil }
      return LearnerForecast(
        learner: learner, title: new.title, targets: targets,
        prediction: Prediction(learner.state, from: old.course, to: new.course))
    }
  }

  /// The learners whose SCO the later release does not have.
  package static func orphans(_ comparison: Comparison) -> [ReleaseRecord.Learner] {
    comparison.old.record.learners.filter {
      comparison.targets(of: $0).isEmpty || comparison.new.record.sco(of: $0) == nil
    }
  }

  /// What a class of change promises of every learner and this one would not get; empty as long as
  /// model and classes agree.
  package func brokenPromises(of changeClass: ChangeClass?) -> [String] {
    let (before, after) = (prediction.outcomeBefore, prediction.outcomeAfter)
    var broken: [String] = []
    func expect(_ isKept: Bool, _ words: String) { if !isKept { broken.append(words) } }
    // DESIGN: who is completed or passed keeps it in every later release.
    expect(!before.isComplete || after.isComplete, "who was complete is not any more")
    expect(before.success != .passed || after.success == .passed, "who passed has not any more")
    guard let changeClass, changeClass > .resume else {
      expect(
        after.isComplete == before.isComplete && after.success == before.success
          && after.met == before.met && after.all == before.all && after.score == before.score,
        "what counts is not the same")
      if changeClass != .resume {
        expect(prediction.unreadEntries == 0, "something is not read any more")
        expect(prediction.after.place == prediction.before.place, "the place is another one")
        expect(prediction.answersToEarlierWordings == 0, "answers are to another wording")
      }
      return broken
    }
    return broken
  }
}

extension Comparison {
  /// The targets that have the packaging of a learner's record in both releases, of a course that is
  /// the same to LMSs.
  fileprivate func targets(of learner: ReleaseRecord.Learner) -> [String] {
    guard old.course.identifier == new.course.identifier else { return [] }
    func names(_ course: ReleasedCourse) -> [String] {
      course.targets.filter { $0.packaging == learner.packaging }.map(\.name)
    }
    let before = Set(names(old.course))
    return names(new.course).filter(before.contains)
  }
}

extension ReleaseRecord {
  /// The SCO that a learner's record belongs to; nil where there is none of this packaging.
  func sco(of learner: Learner) -> SCO? {
    scos[learner.packaging]?.first { $0.item == learner.item }
  }
}
