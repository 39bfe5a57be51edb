/// What can happen to assessments.
package enum AssessmentChanges {
  static let added = ChangeKind(
    "assessment/added", .completion, "an assessment is new that has to be done",
    why: "Learners in progress have one more to take; whoever was complete or passed stays so.",
    to: QuestionExample.assessed())

  static let addedUncounted = ChangeKind(
    "assessment/added-uncounted", .score, "an assessment is new that counts for the score alone",
    why: "The course's score is known only once it was taken, too; whoever passed stays so.",
    from: ["course.yaml": uncounted],
    to: QuestionExample.assessed().merging(["course.yaml": uncounted]) { $1 })

  static let removed = ChangeKind(
    "assessment/removed", .completion, "an assessment is gone",
    why: "Its points leave the score, and learners in progress have less to do.",
    from: QuestionExample.assessed(), to: [:])

  static let renamed = ChangeKind(
    "assessment/renamed", .resume, "an assessment has another id and says which it had",
    why: "Attempts and points go on under the first id.",
    from: QuestionExample.assessed(),
    to: QuestionExample.assessed(more: "was: check\n").mapValues {
      $0.replacing("id: check", with: "id: final-check")
    })

  static let moved = ChangeKind(
    "assessment/moved", .resume, "an assessment stands on another page of its SCO",
    why: "Attempts are kept under its id, so they go with it.",
    from: twoPages(on: "welcome"), to: twoPages(on: "more"))

  static let movedToOtherSCO = ChangeKind(
    "assessment/moved-to-other-sco", .completion, "an assessment went to another SCO",
    why:
      "An LMS keeps a record for each SCO, so attempts stay behind and it has to be taken again.",
    from: twoPages(on: "welcome", twoModules), to: twoPages(on: "more", twoModules))

  static let questions = ChangeKind(
    "assessment/questions", .meaning, "an assessment asks, or may draw, other questions",
    why:
      "Results from before and after measure different things. Who submitted keeps points and"
      + " verdict; retired questions drop out of attempts from now on.",
    from: QuestionExample.assessed(["who"], twoQuestions),
    to: QuestionExample.assessed(["who", "why"], twoQuestions))

  static let order = ChangeKind(
    "assessment/order", .text, "an assessment asks its questions in another order",
    why: "Answers are kept under the ids of questions.",
    from: QuestionExample.assessed(["who", "why"], twoQuestions),
    to: QuestionExample.assessed(["why", "who"], twoQuestions))

  static let draw = ChangeKind(
    "assessment/draw", .score, "an assessment draws more or fewer questions",
    why:
      "Attempts from now on have other points to earn; one that is under way gets questions added,"
      + " or loses some.",
    from: drawn(1), to: drawn(2))

  static let passMark = ChangeKind(
    "assessment/pass-mark", .score, "an assessment passes at another share of points",
    why:
      "Attempts from now on are judged by it. Who passed stays passed; who failed by little is not"
      + " passed by a lower mark before the next attempt.",
    from: QuestionExample.assessed(), to: QuestionExample.assessed(passing: "0.7"))

  static let attempts = ChangeKind(
    "assessment/attempts", .score, "an assessment can be submitted more or less often",
    why:
      "With fewer attempts, whoever used them up and did not pass is stuck; with more, they can try"
      + " again.",
    from: QuestionExample.assessed(more: "attempts: 3\n"),
    to: QuestionExample.assessed(more: "attempts: 1\n"))

  static let title = ChangeKind(
    "assessment/title", .text, "an assessment has another title",
    why: "Titles are shown; attempts are kept under ids.", from: QuestionExample.assessed(),
    to: QuestionExample.assessed().mapValues { $0.replacing("title: Check", with: "title: Final") })

  static let review = ChangeKind(
    "assessment/review", .text, "learners see more or less of an assessment after submitting it",
    why: "It changes no result. Right answers that are shown now can be passed on to others.",
    from: QuestionExample.assessed(), to: QuestionExample.assessed(more: "review: none\n"))

  package static let kinds = [
    added, addedUncounted, removed, renamed, moved, movedToOtherSCO, questions, order, draw,
    passMark, attempts, title, review,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let assessments = Matched(old.assessments, new.assessments)
    return assessments.added.map { assessment in
      Change(
        new.completion.assessments == "none" ? addedUncounted : added, assessment.id,
        "assessment \(named(assessment.title, assessment.id)) is new on page '\(assessment.page)'")
    }
      + assessments.removed.map {
        Change(
          removed, $0.id,
          "assessment \(named($0.title, $0.id)) is gone" + assessments.hint($0) { $0.title })
      } + assessments.kept.flatMap { changes(of: $1, from: $0, comparison) }
  }

  private static func changes(
    of now: ReleasedCourse.Assessment, from before: ReleasedCourse.Assessment,
    _ comparison: Comparison
  ) -> [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(
        Change(kind, now.id, "assessment \(named(now.title, now.id)) \(words)", texts))
    }
    if now.code != before.code {
      changes.append(RecordChanges.lost("assessment", now, now.title, before))
    } else if now.id != before.id {
      add(renamed, "had the id '\(before.id)'")
    }
    if comparison.changesSCO(from: before.page, to: now.page) {
      add(movedToOtherSCO, "moved to page '\(now.page)', in another SCO")
    } else if comparison.old.homeRecord(before.page) != comparison.new.homeRecord(now.page) {
      add(moved, "stands on page '\(now.page)' and stood on '\(before.page)'")
    }
    changes += asked(now, before, comparison)
    if now.draw != before.draw {
      add(draw, "draws \(count(now)) and drew \(count(before))")
    }
    if now.passing != before.passing, now.hasOwnPassMark || before.hasOwnPassMark {
      add(passMark, "passes at \(percent(now.passing)) and passed at \(percent(before.passing))")
    }
    if now.attempts != before.attempts {
      add(attempts, "can be submitted \(times(now)) and could \(times(before))")
    }
    if now.title != before.title {
      add(title, "had the title '\(before.title)'", [TextChange("title", before.title, now.title)])
    }
    if now.review != before.review {
      add(review, "shows \(now.review) after submitting and showed \(before.review)")
    }
    return changes
  }

  /// What it asks, by the ids that questions had first.
  private static func asked(
    _ now: ReleasedCourse.Assessment, _ before: ReleasedCourse.Assessment, _ comparison: Comparison
  ) -> [Change] {
    let old = before.questions.map(comparison.old.questionRecord)
    let new = now.questions.map(comparison.new.questionRecord)
    let name = "assessment \(named(now.title, now.id))"
    let (before, today) = (Set(old), Set(new))
    guard before == today else {
      let added = new.filter { !before.contains($0) }
      let gone = old.filter { !today.contains($0) }
      let words = [
        added.isEmpty ? nil : "asks \(list(added)) too",
        gone.isEmpty ? nil : "asks \(list(gone)) no more",
      ]
      return [
        Change(
          questions, now.id,
          name + (now.draw == nil ? " " : ", by its bank, ")
            + words.compactMap { $0 }.joined(separator: " and "))
      ]
    }
    guard now.draw == nil, old != new else { return [] }
    return [Change(order, now.id, "\(name) asks in another order")]
  }

  private static func count(_ assessment: ReleasedCourse.Assessment) -> String {
    assessment.draw.map { "\($0) question\($0 == 1 ? "" : "s")" } ?? "nothing but asks all"
  }

  private static func times(_ assessment: ReleasedCourse.Assessment) -> String {
    assessment.attempts.map { $0 == 1 ? "once" : "\($0) times" } ?? "without end"
  }

  // What examples are made of.

  private static let uncounted = "completion: {pages: required, assessments: none}\n"

  private static let twoQuestions =
    QuestionExample.question() + "\n" + QuestionExample.question(id: "why", prompt: "Why?")

  private static func drawn(_ count: Int) -> [String: String] {
    QuestionExample.assessed(["who"], twoQuestions).mapValues {
      $0.replacing("questions: [who]", with: "draw: {bank: all, count: \(count)}")
    }
  }

  private static let oneModule =
    "modules: [{id: first, title: First, pages: [modules/welcome.md, modules/more.md]}]\n"

  private static let twoModules = """
    packaging: per-module
    modules:
      - {id: first, title: First, pages: [modules/welcome.md]}
      - {id: second, title: Second, pages: [modules/more.md]}

    """

  private static func twoPages(on page: String, _ modules: String = oneModule) -> [String: String] {
    var files = QuestionExample.assessed()
    let assessment = files["modules/welcome.md"] ?? ""
    files["course.yaml"] = modules
    files["modules/welcome.md"] = "Hello.\n\n" + (page == "welcome" ? assessment : "")
    files["modules/more.md"] =
      "---\nid: more\ntitle: More\n---\nMore.\n\n" + (page == "more" ? assessment : "")
    return files
  }
}
