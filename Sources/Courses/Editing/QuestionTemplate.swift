/// A question of each kind to begin with.
enum QuestionTemplate {
  /// The block, ready to be written into; nil where there is no such kind.
  static func block(id: String, kind: String) -> String? {
    guard let answers = answers(to: kind) else { return nil }
    return "```question\nid: \(id)\nkind: \(kind)\n\(answers)\n```\n"
  }

  private static func answers(to kind: String) -> String? {
    switch kind {
    case "choice": choice
    case "multiple": multiple
    case "true-false": trueFalse
    case "numeric": numeric
    case "fill-in": fillIn
    case "matching": matching
    case "ordering": ordering
    case "likert": likert
    case "reflection": reflection
    default: nil
    }
  }

  private static let choice = """
    prompt: What would you do first?
    choices:
      - id: right
        text: What helps
        correct: true
        feedback: Yes, because it helps.
      - id: wrong
        text: What only seems to help
        feedback: It seems to help, and here is why it does not.
    """

  private static let multiple = """
    prompt: Which of these help?
    choices:
      - {id: one, text: This helps, correct: true}
      - {id: two, text: "So does this", correct: true}
      - {id: neither, text: This does not}
    feedback:
      correct: Both help, and this is why.
      incorrect: Two of the three help.
    """

  private static let trueFalse = """
    prompt: A statement that is either true or not.
    answer: true
    feedback:
      correct: It is, and this is why.
      incorrect: It is true, and this is why.
    """

  private static let numeric = """
    prompt: How many days has a week?
    answer: 7
    tolerance: 0
    feedback:
      correct: Yes.
      incorrect: This is how you find out.
    """

  private static let fillIn = """
    prompt: What is the word for it?
    accept: [the word, another word for it]
    feedback:
      correct: Yes.
      incorrect: This is how you find out.
    """

  private static let matching = """
    prompt: What goes with what?
    pairs:
      - {id: one, text: A thing, match: What goes with it}
      - {id: two, text: Another thing, match: What goes with the other}
    distractors:
      - {id: neither, text: What goes with none}
    feedback:
      correct: Yes.
      incorrect: This is how you find out.
    """

  private static let ordering = """
    prompt: What comes when?
    items:
      - {id: first, text: What comes first}
      - {id: then, text: What comes then}
      - {id: last, text: What comes last}
    feedback:
      correct: Yes.
      incorrect: This is how you find out.
    """

  private static let likert = """
    prompt: A statement that people see differently.
    scale:
      - {id: never, text: Never}
      - {id: sometimes, text: Sometimes}
      - {id: always, text: Always}
    """

  private static let reflection = """
    prompt: What does it mean for you?
    keep: device
    """
}
