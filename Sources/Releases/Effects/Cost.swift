/// What a release costs learners who are half-way, in words.
package enum Cost {
  /// A sentence for each thing; empty where nothing costs them anything.
  package static func sentences(of changes: [Change]) -> [String] {
    let counts = Dictionary(grouping: changes, by: \.kind).mapValues(\.count)
    let dropped = changes.filter {
      [PackageChanges.targetRemoved, PackageChanges.editionRemoved].contains($0.kind)
    }.map { "Whoever has the package for \($0.subject) stays on the release before" }
    return dropped
      + phrases.compactMap { phrase in
        let count = phrase.kinds.reduce(0) { $0 + counts[$1, default: 0] }
        guard count > 0 else { return nil }
        return "Learners in progress will see "
          + (count == 1 ? phrase.one : "\(count) \(phrase.many)")
      }
  }

  private struct Phrase {
    let kinds: [ChangeKind]
    let one: String
    let many: String
  }

  private static let phrases: [Phrase] = [
    Phrase(
      kinds: [PageChanges.addedRequired], one: "1 new required page",
      many: "new required pages"),
    Phrase(
      kinds: [PageChanges.nowRequired], one: "1 page required that was not",
      many: "pages required that were not"),
    Phrase(
      kinds: [PageChanges.movedToOtherSCO], one: "1 page again, in another module",
      many: "pages again, in other modules"),
    Phrase(
      kinds: [AssessmentChanges.added, AssessmentChanges.addedUncounted],
      one: "1 new assessment", many: "new assessments"),
    Phrase(
      kinds: [AssessmentChanges.movedToOtherSCO],
      one: "1 assessment as not taken yet", many: "assessments as not taken yet"),
    Phrase(
      kinds: [
        QuestionChanges.scoredPrompt, QuestionChanges.scoredChoice, QuestionChanges.scoredKey,
        QuestionChanges.scoredJudging, QuestionChanges.scoredWords, AssessmentChanges.questions,
      ], one: "1 change in what scored questions ask",
      many: "changes in what scored questions ask"),
    Phrase(
      kinds: [AssessmentChanges.passMark, CourseChanges.passMark],
      one: "1 other pass mark", many: "other pass marks"),
    Phrase(
      kinds: [PageChanges.removed, PageChanges.removedRequired],
      one: "1 page less; whoever stopped there begins at the first page",
      many: "pages less; whoever stopped there begins at the first page"),
    Phrase(
      kinds: [QuestionChanges.practiceAnswers],
      one: "1 practice answer shown as given before the change",
      many: "practice answers shown as given before the change"),
    Phrase(
      kinds: [ActivityChanges.scenarioWays], one: "1 scenario begin anew",
      many: "scenarios begin anew"),
    Phrase(
      kinds: [FinderChanges.scale], one: "1 finder whose statements are to be answered again",
      many: "finders whose statements are to be answered again"),
    Phrase(
      kinds: [RecordChanges.lost], one: "1 thing as not done yet that they did",
      many: "things as not done yet that they did"),
    Phrase(
      kinds: [ModuleChanges.addedSCO], one: "1 new module to launch",
      many: "new modules to launch"),
    Phrase(
      kinds: [ModuleChanges.removedSCO], one: "1 module gone with its record",
      many: "modules gone with their records"),
    Phrase(
      kinds: [AssessmentChanges.draw, QuestionChanges.points, QuestionChanges.partialCredit],
      one: "1 change in how attempts are scored", many: "changes in how attempts are scored"),
    Phrase(
      kinds: [AssessmentChanges.attempts], one: "another number of attempts",
      many: "assessments with another number of attempts"),
    Phrase(
      kinds: [CourseChanges.completion], one: "another rule for what completes the course",
      many: "other rules for what completes the course"),
    Phrase(
      kinds: [
        CourseChanges.navigation, ModuleChanges.requires, ModuleChanges.reorderedGates,
        PageChanges.movedGates,
      ], one: "pages closed that were open, or open that were closed",
      many: "changes in which pages are open"),
    Phrase(
      kinds: [CourseChanges.language], one: "the course in another language",
      many: "the course in another language"),
    Phrase(
      kinds: [CourseChanges.identity], one: "a course that knows nothing of them",
      many: "a course that knows nothing of them"),
    Phrase(
      kinds: [PackageChanges.packaging],
      one: "a package that knows nothing of them, for 1 standard",
      many: "packages that know nothing of them, for as many standards"),
  ]
}
