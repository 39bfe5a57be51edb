extension TrackedCourse {
  /// The length of the longest text that a learner of this release can need.
  ///
  /// Unknown entries and answers to what a question asked before are not counted: they are left
  /// out where they do not fit.
  package var worstCaseLength: Int {
    let entries = worstEntryLengths
    // Everything else: the format digit, six semicolons, standing, place, checksum.
    let frame = 1 + version.utf8.count + FieldLimits.sequence + 1 + Code.length + 8 + 6
    return frame + entries.reduce(0, +) + max(0, entries.count - 1)
  }

  private var worstEntryLengths: [Int] {
    let start = Code.length + 1
    let answers = questions.filter(\.practice).map {
      QuestionHash.length + 1 + FieldLimits.attempts + 1 + $0.answerForm.worstLength
    }
    let attempts = assessments.map {
      FieldLimits.attempts + 2 * FieldLimits.points + 5 + worstRecordsLength(of: $0)
    }
    let paths = scenarios.map { QuestionHash.length + $0.steps }
    let found = finders.map {
      QuestionHash.length + $0.statements.count * FinderAnswers.length
    }
    return pages.map { _ in start } + (answers + attempts + paths + found).map { start + $0 }
      + ticks.map { _ in start }
  }

  /// The records of the longest attempt: where it draws, of the questions with longest answers.
  private func worstRecordsLength(of assessment: TrackedAssessment) -> Int {
    let asked = Set(assessment.questionIDs)
    let lengths = questions.filter { asked.contains($0.id) }
      .map { 1 + Code.length + QuestionHash.length + 1 + $0.answerForm.worstLength }
      .sorted(by: >)
    return lengths.prefix(assessment.draw ?? lengths.count).reduce(0, +)
  }
}
