/// One entry of a state as its form says, before any course is asked what it means.
struct Entry {
  enum Content {
    case page(Code)
    case question(Code, GivenAnswer)

    /// All questions of its records are unknown still.
    case assessment(Code, AssessmentState)
    case scenario(Code, ScenarioPath)
    case tick(Code)
    case finder(Code, FinderAnswers)

    /// A letter of a later format.
    case laterLetter
    case unreadable
  }

  let text: String
  let content: Content

  init(_ bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    content = bytes.allSatisfy(\.isPrintableASCII) ? Entry.content(bytes) : .unreadable
  }

  private static func content(_ bytes: ArraySlice<UInt8>) -> Content {
    var reader = FieldReader(bytes)
    guard let code = reader.code(), let letter = reader.letter() else { return .unreadable }
    guard "pqastf".contains(letter) else { return .laterLetter }
    guard let content = fields(code, letter, &reader), reader.isAtEnd else { return .unreadable }
    return content
  }

  private static func fields(
    _ code: Code, _ letter: Character, _ reader: inout FieldReader
  ) -> Content? {
    switch letter {
    case "q": reader.givenAnswer().map { .question(code, $0) }
    case "a": reader.assessment().map { .assessment(code, $0) }
    case "s": reader.scenarioPath().map { .scenario(code, $0) }
    case "t": .tick(code)
    case "f": reader.finderAnswers().map { .finder(code, $0) }
    default: .page(code)
    }
  }
}

extension FieldReader {
  fileprivate mutating func givenAnswer() -> GivenAnswer? {
    guard let hash = hash(), let result: Judgement = choice(),
      let attempts = number(digits: FieldLimits.attempts), attempts > 0, skip(".")
    else { return nil }
    return GivenAnswer(hash: hash, result: result, attempts: attempts, answer: answer())
  }

  fileprivate mutating func scenarioPath() -> ScenarioPath? {
    hash().map { ScenarioPath(hash: $0, digits: answer()) }
  }

  fileprivate mutating func finderAnswers() -> FinderAnswers? {
    guard let hash = hash() else { return nil }
    let given = answer()
    return given.utf8.count.isMultiple(of: FinderAnswers.length)
      ? FinderAnswers(hash: hash, given: given) : nil
  }

  fileprivate mutating func assessment() -> AssessmentState? {
    guard let attempts = number(digits: FieldLimits.attempts), skip("."), let best = best(),
      skip("."), let phase: AssessmentState.Phase = choice(), let passed = verdict()
    else { return nil }
    var state = AssessmentState(attempts: attempts, best: best, phase: phase, passed: passed)
    while skip(".") {
      guard let record = record() else { return nil }
      state.records.append(record)
    }
    return state
  }

  /// Reads `earned.possible`: the outer nil is another form, the inner one no attempt yet.
  private mutating func best() -> Score?? {
    if skip(".") { return .some(nil) }
    guard let earned = number(digits: FieldLimits.points), skip("."),
      let possible = number(digits: FieldLimits.points)
    else { return nil }
    return Score(earned: earned, possible: possible)
  }

  private mutating func verdict() -> Bool? {
    skip("p") ? true : skip("-") ? false : nil
  }

  private mutating func record() -> AnswerRecord? {
    guard let code = code(), let hash = hash() else { return nil }
    let mark: Judgement?
    if skip("-") {
      mark = nil
    } else {
      guard let judged: Judgement = choice() else { return nil }
      mark = judged
    }
    return AnswerRecord(question: .unknown(code), hash: hash, mark: mark, answer: answer())
  }
}
