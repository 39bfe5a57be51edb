/// What changed in one question.
struct QuestionComparison {
  private typealias Kinds = QuestionChanges

  private let before: ReleasedCourse.Question
  private let now: ReleasedCourse.Question
  private let comparison: Comparison
  private let use: QuestionChanges.Use

  init(
    _ before: ReleasedCourse.Question, _ now: ReleasedCourse.Question, _ comparison: Comparison,
    _ use: QuestionChanges.Use
  ) {
    self.before = before
    self.now = now
    self.comparison = comparison
    self.use = use
  }

  var changes: [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "question '\(now.id)' \(words)", texts))
    }
    if now.code != before.code {
      changes.append(RecordChanges.lost("question", now, excerpt(now.prompt), before))
    } else if now.id != before.id {
      add(Kinds.renamed, "had the id '\(before.id)'")
    }
    guard isAsked else {
      if now != before, now.withID(of: before) != before {
        add(Kinds.unused, "is asked nowhere and reads otherwise")
      }
      return changes
    }
    if isScored { changes += scored() } else { changes += practised() }
    if use.wasPractised(before), use.isPractised(now) {
      let name = "practice question '\(now.id)'"
      changes += [
        ActivityChanges.move(name, now.id, from: before.home, to: now.home, comparison)
      ].compactMap { $0 }
    } else if use.wasPractised(before), !use.isPractised(now) {
      add(Kinds.practiceRemoved, "is no practice question any more")
    } else if !use.wasPractised(before), use.isPractised(now) {
      add(Kinds.practiceAdded, "is a practice question now")
    }
    let told = feedbackTexts
    if !told.isEmpty { add(Kinds.feedback, "gives other feedback", told) }
    if now.choices.map(\.id) != before.choices.map(\.id),
      sortedChoices(now) == sortedChoices(before),
      now.kind != "ordering"
    {
      add(Kinds.choiceOrder, "has its choices in another order")
    }
    if now.attempts != before.attempts, use.isPractised(now), use.wasPractised(before) {
      add(
        Kinds.attempts,
        "can be tried \(times(now.attempts)) in practice, and could \(times(before.attempts))")
    }
    return changes
  }

  /// The prompt as learners see it.
  private func shown(_ question: ReleasedCourse.Question) -> String {
    (question == now ? comparison.new : comparison.old).course.shown(question.prompt)
  }

  private var isAsked: Bool {
    use.isAssessed(now) || use.isPractised(now) || use.wasAssessed(before)
      || use.wasPractised(before)
  }

  /// Whether points depended on it, in both releases.
  private var isScored: Bool {
    use.wasAssessed(before) && use.isAssessed(now) && max(before.points, now.points) > 0
  }

  private func scored() -> [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "scored question '\(now.id)' \(words)", texts))
    }
    if now.prompt != before.prompt {
      add(
        Kinds.scoredPrompt, "asks in other words", [TextChange("prompt", before.prompt, now.prompt)]
      )
    }
    let choices = choiceTexts
    if !choices.isEmpty { add(Kinds.scoredChoice, "offers other choices", choices) }
    if key(now) != key(before) || now.kind != before.kind {
      add(
        Kinds.scoredKey,
        now.kind == before.kind
          ? "has another right answer" : "is of the kind \(now.kind) and was \(before.kind)",
        [TextChange("right", key(before).joined(separator: "; "), key(now).joined(separator: "; "))]
      )
    }
    let (judging, length) = (
      settingTexts.filter { $0.label != "max" }, settingTexts.filter { $0.label == "max" }
    )
    if !judging.isEmpty { add(Kinds.scoredJudging, "looks at answers otherwise", judging) }
    if !length.isEmpty { add(Kinds.details, "takes answers of another length", length) }
    if now.hash != before.hash,
      changes.isEmpty || changes.allSatisfy({ $0.kind == Kinds.scoredPrompt })
    {
      add(
        Kinds.scoredChoice,
        "is written with other signs that look alike, so answers from before are not recognised")
    }
    changes += otherMedia
    if now.prompt == before.prompt, choices.isEmpty { changes += shownOtherwise() }
    if now.points != before.points {
      add(Kinds.points, "earns \(points(now)) and earned \(points(before))")
    }
    if now.givesPartialCredit != before.givesPartialCredit {
      add(
        Kinds.partialCredit,
        now.givesPartialCredit
          ? "gives a share of its points for what is partly right"
          : "gives no points for what is partly right any more")
    }
    if comparison.isOther(
      [before.objective].compactMap { $0 }, than: [now.objective].compactMap { $0 })
    {
      add(
        Kinds.objective, "counts for another objective",
        [TextChange("objective", before.objective, now.objective)])
    }
    return changes
  }

  private func practised() -> [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "practice question '\(now.id)' \(words)", texts))
    }
    if now.prompt != before.prompt, shown(now) != shown(before) {
      add(
        Kinds.practicePrompt, "asks in other words",
        [TextChange("prompt", before.prompt, now.prompt)])
    }
    let isReflection = now.kind == "reflection" && before.kind == "reflection"
    let texts =
      choiceTexts
      + (key(now) == key(before)
        ? []
        : [
          TextChange("right", key(before).joined(separator: "; "), key(now).joined(separator: "; "))
        ])
      + (isReflection ? [] : settingTexts.filter { $0.label != "max" })
    let length = isReflection ? [] : settingTexts.filter { $0.label == "max" }
    if !length.isEmpty { add(Kinds.details, "takes answers of another length", length) }
    if !texts.isEmpty || now.hash != before.hash || now.kind != before.kind
      || now.givesPartialCredit != before.givesPartialCredit
    {
      add(Kinds.practiceAnswers, "has other choices or another key", texts)
    }
    if isReflection, now.settings != before.settings {
      add(Kinds.keeping, "keeps what is written otherwise", settingTexts)
    }
    if comparison.isOther(
      [before.objective].compactMap { $0 }, than: [now.objective].compactMap { $0 })
    {
      add(
        Kinds.details, "names another objective",
        [TextChange("objective", before.objective, now.objective)])
    }
    return changes
  }

  /// A question that is written alike and shown with another value of a variable.
  private func shownOtherwise() -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let editions = Matched(old.editions, new.editions, by: \.id).kept
    let sides:
      [(
        name: String, subject: String, before: ReleasedCourse.Edition?, now: ReleasedCourse.Edition?
      )] =
        [("", now.id, nil, nil)]
        + editions.map {
          (" in the edition '\($0.new.id)'", "\(now.id)@\($0.new.id)", $0.old, $0.new)
        }
    return sides.compactMap { side in
      let then = words(before).map { old.shown($0, side.before) }
      let today = words(now).map { new.shown($0, side.now) }
      guard then != today else { return nil }
      return Change(
        Kinds.scoredWords, side.subject,
        "scored question '\(now.id)' is shown with other words\(side.name)",
        zip(then, today).filter { $0 != $1 }.map { TextChange("", $0, $1) })
    }
  }

  private func words(_ question: ReleasedCourse.Question) -> [String] {
    [question.prompt] + question.choices.sorted { $0.id < $1.id }.map(\.text)
      + (question.kind == "matching" ? question.answers : [])
  }

  /// Files that are shown with it and are others under the same names.
  private var otherMedia: [Change] {
    let files = now.media.filter { file in
      before.media.contains(file) && comparison.old.media[file] != comparison.new.media[file]
    }
    guard !files.isEmpty else { return [] }
    return [
      Change(
        Kinds.scoredMedia, now.id,
        "scored question '\(now.id)' shows another file under the name \(files.joined(separator: ", "))"
      )
    ]
  }

  private func sortedChoices(_ question: ReleasedCourse.Question) -> [String] {
    question.choices.map(\.id).sorted()
  }

  private func key(_ question: ReleasedCourse.Question) -> [String] {
    question.kind == "matching" || question.kind == "fill-in"
      ? question.answers.sorted()
      : question.answers.isEmpty
        ? question.choices.filter(\.isRight).map(\.id).sorted() : question.answers
  }

  /// Choices that read otherwise, are new or are gone.
  private var choiceTexts: [TextChange] {
    let choices = Matched(before.choices, now.choices, by: \.id)
    return choices.kept.filter { $0.old.text != $0.new.text }.map {
      TextChange("choice \($0.new.id)", $0.old.text, $0.new.text)
    } + choices.added.map { TextChange("choice \($0.id)", nil, $0.text) }
      + choices.removed.map { TextChange("choice \($0.id)", $0.text, nil) }
  }

  private var feedbackTexts: [TextChange] {
    TextChange.all(
      ("correct", before.correctFeedback, now.correctFeedback),
      ("incorrect", before.incorrectFeedback, now.incorrectFeedback))
      + Matched(before.choices, now.choices, by: \.id).kept
      .filter { $0.old.feedback != $0.new.feedback }.map {
        TextChange("choice \($0.new.id)", $0.old.feedback, $0.new.feedback)
      }
  }

  private var settingTexts: [TextChange] {
    Set(before.settings.keys).union(now.settings.keys).sorted()
      .filter { before.settings[$0] != now.settings[$0] }
      .map { TextChange($0, before.settings[$0], now.settings[$0]) }
  }

  private func points(_ question: ReleasedCourse.Question) -> String {
    decimal(question.points) + (question.points == 100 ? " point" : " points")
  }

  private func times(_ attempts: Int?) -> String {
    attempts.map { $0 == 1 ? "once" : "\($0) times" } ?? "as often as one likes"
  }
}

extension ReleasedCourse.Question {
  /// This question under the id of another, to compare all else.
  fileprivate func withID(of other: Self) -> Self {
    var question = self
    question.id = other.id
    question.was = other.was
    return question
  }
}
