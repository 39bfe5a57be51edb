/// What can happen to questions.
package enum QuestionChanges {
  static let scoredPrompt = ChangeKind(
    "question/scored-prompt", .meaning, "a scored question asks in other words",
    why:
      "Whoever answered it was asked something else, so results from before and after are not the"
      + " same measure.",
    from: QuestionExample.assessed(),
    to: QuestionExample.assessed(["who"], QuestionExample.question(prompt: "Who should decide?")))

  static let scoredChoice = ChangeKind(
    "question/scored-choice", .meaning, "a scored question offers other choices",
    why:
      "What people choose between decides how hard a question is; an edited distractor makes"
      + " another one of it.",
    from: QuestionExample.assessed(),
    to: QuestionExample.assessed(["who"], QuestionExample.question(second: "The council")))

  static let scoredKey = ChangeKind(
    "question/scored-key", .meaning, "another answer to a scored question is right",
    why:
      "Stored results are never rescored: whoever answered before keeps points that today's key"
      + " would not give, or lacks points that it would.",
    from: QuestionExample.assessed(),
    to: QuestionExample.assessed(["who"], QuestionExample.question(right: 1)))

  static let scoredJudging = ChangeKind(
    "question/scored-judging", .meaning, "answers to a scored question are looked at otherwise",
    why: "The same answer may be right in one release and wrong in the other.",
    from: QuestionExample.assessed(["who"], fillIn("case: ignore")),
    to: QuestionExample.assessed(["who"], fillIn("case: exact")))

  static let scoredWords = ChangeKind(
    "question/scored-words", .meaning, "a variable gives a scored question other words",
    why: "The question is shown with the variable's value, so another thing is asked.",
    from: QuestionExample.assessed(
      ["who"], QuestionExample.question(prompt: "Who decides in {{place}}?")
    )
    .merging(["course.yaml": "variables: {place: Elm Valley}\n"]) { $1 },
    to: QuestionExample.assessed(
      ["who"], QuestionExample.question(prompt: "Who decides in {{place}}?")
    )
    .merging(["course.yaml": "variables: {place: Harbor City}\n"]) { $1 })

  static let scoredMedia = ChangeKind(
    "question/scored-media", .meaning, "a file that a scored question shows is another one",
    why: "Where a picture is part of what is asked, another picture asks another thing.",
    from: QuestionExample.assessed(["who"], QuestionExample.question(prompt: shown)).merging([
      "media/list.txt": "One\n"
    ]) { $1 },
    to: QuestionExample.assessed(["who"], QuestionExample.question(prompt: shown)).merging([
      "media/list.txt": "Two\n"
    ]) { $1 })

  static let points = ChangeKind(
    "question/points", .score, "a scored question earns other points",
    why:
      "Attempts from now on weigh it otherwise; the best attempt of each learner keeps its points.",
    from: QuestionExample.assessed(),
    to: QuestionExample.assessed(["who"], QuestionExample.question(more: "points: 2\n")))

  static let partialCredit = ChangeKind(
    "question/partial-credit", .score, "a partly right answer earns otherwise than before",
    why: "The same answer earns other points from now on; stored points stay.",
    from: QuestionExample.assessed(["who"], multiple("partial: false")),
    to: QuestionExample.assessed(["who"], multiple("partial: true")))

  static let objective = ChangeKind(
    "question/objective", .score, "a scored question counts for another objective",
    why: "What an LMS is told of objectives is added up otherwise.",
    from: QuestionExample.assessed(["who"], QuestionExample.question(more: "objective: one\n"))
      .merging(["course.yaml": objectives]) { $1 },
    to: QuestionExample.assessed(["who"], QuestionExample.question(more: "objective: two\n"))
      .merging(["course.yaml": objectives]) { $1 })

  static let practiceAdded = ChangeKind(
    "question/practice-added", .resume, "a practice question is new",
    why: "Practice does not count; learners find one more question.",
    to: ["modules/welcome.md": QuestionExample.question()])

  static let practiceRemoved = ChangeKind(
    "question/practice-removed", .resume, "a practice question is gone",
    why:
      "Its answers stay in learners' state as far as there is room, unread; nothing that counts is"
      + " lost.",
    from: ["modules/welcome.md": "Hello.\n\n" + QuestionExample.question()],
    to: ["modules/welcome.md": "Hello.\n"])

  static let practicePrompt = ChangeKind(
    "question/practice-prompt", .text, "a practice question asks in other words",
    why: "Practice measures nothing, and the same answers are right.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: [
      "modules/welcome.md": QuestionExample.question(prompt: "Who should?")
    ])

  static let practiceAnswers = ChangeKind(
    "question/practice-answers", .resume, "a practice question has other choices or another key",
    why: "Answers from before keep their result and are shown as given before the change.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: ["modules/welcome.md": QuestionExample.question(right: 1)])

  static let attempts = ChangeKind(
    "question/attempts", .resume, "a practice question can be tried more or less often",
    why: "Practice does not count; answers that were given stay.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: [
      "modules/welcome.md": QuestionExample.question(more: "attempts: 2\n")
    ])

  static let keeping = ChangeKind(
    "question/keeping", .resume, "what learners write is kept elsewhere or at another length",
    why:
      "What was written before stays where it was kept then: on the device, or in the LMS. Learners"
      + " should hear of it where it goes to the LMS from now on.",
    from: ["modules/welcome.md": reflection("keep: device")],
    to: ["modules/welcome.md": reflection("keep: lms")])

  static let renamed = ChangeKind(
    "question/renamed", .resume, "a question has another id and says which it had",
    why: "Answers, points and reports to the LMS go on under the first id.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: [
      "modules/welcome.md": QuestionExample.question(id: "who-decides", more: "was: who\n")
    ])

  static let feedback = ChangeKind(
    "question/feedback", .text, "learners are told something else after an answer",
    why: "Feedback is shown after an answer and changes no result.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: [
      "modules/welcome.md": QuestionExample.question(more: "feedback: {correct: Well done.}\n")
    ])

  static let choiceOrder = ChangeKind(
    "question/choice-order", .text, "the choices of a question stand in another order",
    why: "Answers are kept by the ids of choices.",
    from: ["modules/welcome.md": QuestionExample.question()],
    to: [
      "modules/welcome.md": QuestionExample.question().replacing(
        "  - {id: a, text: \"All, together\", correct: true}\n", with: ""
      ).replacing(
        "director\"}\n",
        with: "director\"}\n  - {id: a, text: \"All, together\", correct: true}\n")
    ])

  static let details = ChangeKind(
    "question/details", .text,
    "a question has another objective in practice, or another length of answers",
    why: "Practice counts for no objective's score, and what is right stays right.",
    from: [
      "course.yaml": objectives,
      "modules/welcome.md": QuestionExample.question(more: "objective: one\n"),
    ],
    to: [
      "course.yaml": objectives,
      "modules/welcome.md": QuestionExample.question(more: "objective: two\n"),
    ])

  static let unused = ChangeKind(
    "question/unused", .text, "something changed in a question that nobody is asked",
    why: "It stands in a bank and goes into no package.",
    from: ["questions/all.md": "---\nid: all\n---\n\n" + QuestionExample.question()],
    to: ["questions/all.md": "---\nid: all\n---\n\n" + QuestionExample.question(prompt: "Who?")])

  package static let kinds = [
    scoredPrompt, scoredChoice, scoredKey, scoredJudging, scoredWords, points, partialCredit,
    objective, practiceAdded, practiceRemoved, practicePrompt, practiceAnswers, attempts, keeping,
    renamed, scoredMedia, feedback, choiceOrder, details, unused,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let use = Use(comparison)
    let questions = Matched(old.questions, new.questions)
    let added = questions.added.compactMap { question -> Change? in
      // A new question of an assessment is told of the assessment.
      if use.isPractised(question) {
        return Change(
          practiceAdded, question.id,
          "practice question '\(question.id)' is new on page '\(question.home)'",
          [TextChange("prompt", nil, question.prompt)])
      }
      guard !use.isAssessed(question) else { return nil }
      return Change(unused, question.id, "question '\(question.id)' is new and asked nowhere")
    }
    let removed = questions.removed.compactMap { question -> Change? in
      if use.wasPractised(question) {
        return Change(
          practiceRemoved, question.id,
          "practice question '\(question.id)' is gone" + questions.hint(question) { $0.prompt })
      }
      guard !use.wasAssessed(question) else { return nil }
      return Change(unused, question.id, "question '\(question.id)', asked nowhere, is gone")
    }
    return added + removed
      + questions.kept.flatMap { QuestionComparison($0, $1, comparison, use).changes }
  }

  /// Where questions are asked in the two releases.
  struct Use {
    private let before: Comparison.Side
    private let now: Comparison.Side

    init(_ comparison: Comparison) {
      before = comparison.old
      now = comparison.new
    }

    func isPractised(_ question: ReleasedCourse.Question) -> Bool {
      now.practised.contains(question.id)
    }
    func isAssessed(_ question: ReleasedCourse.Question) -> Bool {
      now.assessed.contains(question.id)
    }
    func wasPractised(_ question: ReleasedCourse.Question) -> Bool {
      before.practised.contains(question.id)
    }
    func wasAssessed(_ question: ReleasedCourse.Question) -> Bool {
      before.assessed.contains(question.id)
    }
  }

  // What examples are made of.

  private static let shown = "Who decides by [the list](../media/list.txt)?"

  private static let objectives = """
    objectives: [{id: one, text: One}, {id: two, text: Two}]
    modules: [{id: first, title: First, objectives: [one, two], pages: [modules/welcome.md]}]

    """

  private static func fillIn(_ more: String) -> String {
    "```question\nid: who\nkind: fill-in\nprompt: Who decides?\naccept: [All]\n\(more)\n```\n"
  }

  private static func multiple(_ more: String) -> String {
    """
    ```question
    id: who
    kind: multiple
    prompt: Who decides?
    choices:
      - {id: a, text: Parents, correct: true}
      - {id: b, text: Teachers, correct: true}
      - {id: c, text: Nobody}
    \(more)
    ```

    """
  }

  private static func reflection(_ more: String) -> String {
    "```question\nid: mine\nkind: reflection\nprompt: What do you think?\n\(more)\n```\n"
  }
}
