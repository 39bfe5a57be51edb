/// The shapes of front matter and of activities.
package enum PageShape {
  package static let page = Shape.mapping([
    Key("id", .text(.id), .required, "the page's id, under which learners' progress is kept"),
    Key("title", .text(.any), "the page's title; else its first heading"),
    Key("objectives", .texts(.reference), "ids of objectives it serves"),
    Key("duration", .text(.duration), "how long it takes (ISO 8601)"),
    code, was,
  ])

  package static let bank = Shape.mapping([
    Key("id", .text(.id), .required, "the bank's id"),
    Key("title", .text(.any), "what the bank is called"),
  ])

  package static let handout = Shape.mapping([
    Key("id", .text(.id), .required, "the handout's id"),
    Key("title", .text(.any), "the handout's title; else its first heading"),
    Key("summary", .text(.any), "a sentence for its card"),
    Key("follows", .texts(.reference), "ids of the pages or modules that it goes with"),
    Key("reviewed", .text(.any), "the version for which somebody saw that it still fits them"),
    was,
  ])

  package static let handoutCard = Shape.mapping([
    Key("id", .text(.reference), .required, "the id of a handout")
  ])

  static let recording = Shape.mapping([
    Key("title", .text(.any), "what the recording is called"),
    Key(
      "sources", .texts(.path, atLeast: 1), .required, "its file, or the same in several formats"),
    Key("captions", .named(keys: .language, values: .text(.path)), "WebVTT files by language"),
    Key("poster", .text(.path), "a picture before a video begins"),
    Key("transcript", .text(.any), "what is said and shown, in Markdown"),
  ])

  package static let assessment = Shape.mapping([
    Key("id", .text(.id), .required, "the assessment's id"),
    Key("title", .text(.any), .required, "the assessment's title"),
    Key("questions", .texts(.reference, atLeast: 1), "ids of its questions"),
    Key("draw", .mapping(draw), "questions drawn from a bank"),
    Key("passing", CourseShape.passMark, "its own pass mark"),
    Key("attempts", .text(.integer(1...100)), "how often it can be submitted"),
    Key(
      "review", .text(.oneOf(Assessment.Review.allCases.map(\.rawValue), later: [])),
      "what learners see after submitting"),
    code, was,
  ])

  static let scenario = Shape.mapping([
    Key("id", .text(.id), .required, "the scenario's id, under which learners' way is kept"),
    Key("title", .text(.any), .required, "the scenario's title"),
    Key("objective", .text(.reference), "the id of the objective it serves"),
    Key("start", .text(.reference), "the scene it begins with; else the first"),
    Key("scenes", .list(.mapping(scene), atLeast: 2, atMost: 200), .required, "its scenes"),
    code, was,
  ])

  private static let scene: [Key] = [
    Key("id", .text(.id), .required, "the scene's id"),
    Key("text", .text(.any), .required, "what happens, in Markdown"),
    Key(
      "choices", .list(.mapping(decision), atLeast: 1, atMost: 12), "what learners can do"),
    Key(
      "ending", .text(.oneOf(Scenario.Ending.allCases.map(\.rawValue), later: [])),
      "how it ends where there are no choices; neutral if not said"),
  ]

  private static let decision: [Key] = [
    Key("id", .text(.id), .required, "the choice's id"),
    Key("text", .text(.any), .required, "what learners read, as plain text"),
    Key("to", .text(.reference), .required, "the scene it leads to"),
    Key("feedback", .text(.any), "what learners are told who chose it"),
  ]

  static let checklist = Shape.mapping([
    Key("id", .text(.id), .required, "the checklist's id"),
    Key("title", .text(.any), "what it is for"),
    Key("items", .list(.mapping(tick), atLeast: 1, atMost: 100), .required, "what to tick"),
    was,
  ])

  private static let tick: [Key] = [
    Key("id", .text(.id), .required, "the item's id, under which its tick is kept"),
    Key("text", .text(.any), .required, "what learners read"),
    code,
  ]

  static let finder = Shape.mapping([
    Key("id", .text(.id), .required, "the finder's id, under which answers are kept"),
    Key("title", .text(.any), .required, "the finder's title"),
    Key("intro", .text(.any), "what learners read first, in Markdown"),
    Key(
      "scale", .list(.mapping(step), atLeast: 2, atMost: 7), .required,
      "the steps on which each statement is answered"),
    Key(
      "statements", .list(.mapping(statement), atLeast: 2, atMost: 60), .required,
      "what learners say how far it is true of them"),
    code, was,
  ])

  private static let step: [Key] = [
    Key("id", .text(.id), .required, "the step's id"),
    Key("text", .text(.any), .required, "what learners read"),
    Key("points", .text(.integer(0...1000)), "what it is worth; else 0, 1, 2 and so on"),
  ]

  private static let statement: [Key] = [
    Key("id", .text(.id), .required, "the statement's id, under which its answer is kept"),
    Key("text", .text(.any), .required, "what learners read"),
    Key("stage", .text(.reference), "the id of the stage of the toolkit that it speaks for"),
    Key("stages", .texts(.reference, atLeast: 1), "the ids of several stages"),
    code,
  ]

  static let facilitator = Shape.mapping([
    Key("notes", .text(.any), .required, "what they do and look for, in Markdown"),
    Key(
      "minutes", .text(.integer(1...600)), "how long it takes in a room; else the page's duration"),
    Key("materials", .texts(.any), "what has to be at hand"),
  ])

  static let code = Key("code", .text(.code), "its code in learner state, where two would be alike")
  static let was = Key("was", .text(.id), "the id it had before")

  private static let draw: [Key] = [
    Key("bank", .text(.reference), .required, "the bank's id"),
    Key("count", .text(.integer(1...500)), .required, "how many questions to draw"),
  ]

  static let blocks = [
    "question", "assessment", "scenario", "checklist", "finder", "reveal", "tabs", "handout",
    "video", "audio", "form", "facilitator",
  ]
}

/// The shape of a question, by its kind.
package enum QuestionShape {
  /// All keys of all kinds, as the JSON Schema shows them.
  package static let shape = Shape.mapping(
    common + judged + choiceKeys(need: .optional)
      + [Key("answer", .text(.any), "whether the statement is true; the right number")]
      + rangeKeys + textKeys(need: .optional)
      + [maxKey(Reflection.mostCharacters)] + pairKeys(need: .optional)
      + itemKeys(need: .optional)
      + scaleKeys(need: .optional) + [keepKey, partialKey])

  /// The shape for a kind; an unknown kind may have the keys of all.
  static func shape(for kind: String?) -> Shape {
    switch kind {
    case "choice": .mapping(common + judged + choiceKeys(need: .required))
    case "multiple": .mapping(common + judged + choiceKeys(need: .required) + [partialKey])
    case "true-false": .mapping(common + judged + answerKeys(.required))
    case "numeric": .mapping(common + judged + numberKeys)
    case "matching": .mapping(common + judged + pairKeys(need: .required) + [partialKey])
    case "ordering": .mapping(common + judged + itemKeys(need: .required) + [partialKey])
    case "likert": .mapping(common + scaleKeys(need: .required))
    case "reflection": .mapping(common + [keepKey, maxKey(Reflection.mostCharacters)])
    case "fill-in":
      .mapping(
        common + judged + textKeys(need: .required) + [maxKey(AcceptedTexts.mostCharacters)])
    default: shape
    }
  }

  private static let common: [Key] = [
    Key("id", .text(.id), .required, "the question's id, under which answers are kept"),
    Key(
      "kind", .text(.oneOf(QuestionKind.names, later: [])), .required,
      "how it is answered"),
    Key("objective", .text(.reference), "the id of the objective it asks about"),
    Key("prompt", .text(.any), .required, "the question itself, in Markdown"),
    PageShape.code, PageShape.was,
  ]

  /// What only a question with right answers has.
  private static let judged: [Key] = [
    Key("feedback", .mapping(feedback), "what learners are told"),
    Key("attempts", .text(.integer(1...99)), "how often learners can try in practice"),
    Key("points", .text(.decimal(0...1000, digits: 2)), "what it is worth, 1 if not said"),
  ]

  private static let feedback: [Key] = [
    Key("correct", .text(.any), "after a right answer"),
    Key("incorrect", .text(.any), "after a wrong answer"),
  ]

  private static func choiceKeys(need: Key.Need) -> [Key] {
    [Key("choices", .list(.mapping(choice), atLeast: 2, atMost: 36), need, "the choices")]
  }

  private static func answerKeys(_ need: Key.Need) -> [Key] {
    [Key("answer", .text(.boolean), need, "whether the statement is true")]
  }

  private static let numberKeys =
    [Key("answer", .text(.number), "the right number")] + rangeKeys

  private static let rangeKeys: [Key] = [
    Key(
      "range", .list(.text(.number), atLeast: 2, atMost: 2),
      "the lowest and the highest right number"),
    Key(
      "tolerance", .text(.decimal(0...1_000_000, digits: DecimalNumber.digits)),
      "how far from 'answer' is still right"),
  ]

  private static func textKeys(need: Key.Need) -> [Key] {
    let comparisons = AcceptedTexts.Comparison.allCases.map(\.rawValue)
    return [
      Key("accept", .list(.text(.any), atLeast: 1, atMost: 20), need, "the texts that are right"),
      Key(
        "case", .text(.oneOf(comparisons, later: [])), "whether capitals count; ignored if not said"
      ),
      Key(
        "accents", .text(.oneOf(comparisons, later: [])), "whether accents count; exact if not said"
      ),
    ]
  }

  private static func pairKeys(need: Key.Need) -> [Key] {
    [
      Key(
        "pairs", .list(.mapping(pair), atLeast: 2, atMost: 20), need, "what goes with what"),
      Key("distractors", .list(.mapping(item), atLeast: 0, atMost: 16), "what goes with nothing"),
    ]
  }

  private static func itemKeys(need: Key.Need) -> [Key] {
    [
      Key(
        "items", .list(.mapping(item), atLeast: 2, atMost: 20), need,
        "what to put in order, in the right order")
    ]
  }

  private static func scaleKeys(need: Key.Need) -> [Key] {
    [Key("scale", .list(.mapping(item), atLeast: 2, atMost: 11), need, "the steps of the scale")]
  }

  private static let pair: [Key] =
    item + [Key("match", .text(.any), .required, "what goes with it, as plain text")]

  private static let item: [Key] = [
    Key("id", .text(.id), .required, "its id"),
    Key("text", .text(.any), .required, "what learners read"),
  ]

  private static func maxKey(_ most: Int) -> Key {
    Key("max", .text(.integer(1...most)), "how many characters can be written")
  }

  private static let partialKey = Key(
    "partial", .text(.boolean), "whether what is partly right earns a share of the points")

  private static let keepKey = Key(
    "keep", .text(.oneOf(Reflection.Keeping.allCases.map(\.rawValue), later: [])),
    "where what is written is kept; on the device if not said")

  private static let choice: [Key] = [
    Key("id", .text(.id), .required, "the choice's id"),
    Key("text", .text(.any), .required, "what learners read"),
    Key("correct", .text(.boolean), "whether it is right; if not said, it is wrong"),
    Key("feedback", .text(.any), "what learners are told who chose it"),
  ]
}
