internal import Diagnostics
internal import MarkdownText

/// Reads what the answers to a question need, by its kind.
struct AnswerReader {
  private(set) var findings: [Diagnostic] = []

  /// The kind with its answers; nil when they cannot be read.
  mutating func kind(_ name: String, _ value: YAMLValue) -> QuestionKind? {
    switch name {
    case "choice": .choice(choices(value["choices"]))
    case "multiple": .multiple(choices(value["choices"]))
    case "true-false": .trueFalse(answer: value["answer"]?.text?.value == "true")
    case "numeric": range(value).map { .numeric($0) }
    case "matching": matching(value).map { .matching($0) }
    case "ordering": .ordering(choices(value["items"]))
    case "likert": .likert(choices(value["scale"]))
    case "reflection": .reflection(reflection(value))
    case "fill-in": acceptedTexts(value).map { .fillIn($0) }
    default: nil
    }
  }

  private func choices(_ value: YAMLValue?) -> [Choice] {
    value?.items.compactMap(choice) ?? []
  }

  private func choice(_ value: YAMLValue) -> Choice? {
    guard let id = value["id"]?.text, let text = value["text"]?.text else { return nil }
    return Choice(
      id: id, text: text, isCorrect: value["correct"]?.text?.value == "true",
      feedback: inlines(value["feedback"]))
  }

  private func inlines(_ value: YAMLValue?) -> [Inline]? {
    (value?.text).map { MarkdownParser.inlines($0.value, at: TextOrigin(at: $0.location)) }
  }

  private func reflection(_ value: YAMLValue) -> Reflection {
    Reflection(
      keep: value.choice("keep") ?? .device,
      max: (value["max"]?.text).flatMap { Int($0.value) } ?? Reflection.usualMax)
  }

  private func matching(_ value: YAMLValue) -> Matching? {
    let pairs = (value["pairs"]?.items ?? []).compactMap { pair -> Matching.Pair? in
      guard let item = choice(pair), let match = pair["match"]?.text else { return nil }
      return Matching.Pair(item: item, match: Choice(id: item.id, text: match))
    }
    guard !pairs.isEmpty else { return nil }
    return Matching(pairs: pairs, distractors: choices(value["distractors"]))
  }

  private mutating func acceptedTexts(_ value: YAMLValue) -> AcceptedTexts? {
    let texts = value.texts("accept")
    guard !texts.isEmpty else { return nil }
    let max = (value["max"]?.text).flatMap { Int($0.value) }
    let limit = max ?? AcceptedTexts.mostCharacters
    findings += texts.filter { $0.value.unicodeScalars.count > limit }.map { text in
      IllTypedValue.finding(
        "'accept': a text of \(text.value.unicodeScalars.count) characters,"
          + " of which learners can write \(limit)", at: text.location)
    }
    let longest = texts.map(\.value.unicodeScalars.count).max() ?? 0
    return AcceptedTexts(
      texts: texts, letterCase: value.choice("case") ?? .ignore,
      accents: value.choice("accents") ?? .exact,
      max: max ?? Swift.max(longest, AcceptedTexts.usualMax))
  }

  private mutating func range(_ value: YAMLValue) -> NumberRange? {
    let ends = value.texts("range")
    let answer = value["answer"]?.text
    switch (answer, value["range"]) {
    case (nil, nil):
      findings.append(
        MissingKey.either("answer", "range", in: "a numeric question", at: value.location))
      return nil
    case (.some, let range?):
      findings.append(
        IllTypedValue.finding(
          "a numeric question has an 'answer' or a 'range'; keep one of the two",
          at: range.location))
    default: break
    }
    if let answer, let number = DecimalNumber(answer.value) {
      let tolerance = (value["tolerance"]?.text).flatMap { DecimalNumber($0.value) }
      return NumberRange(number, tolerance: tolerance ?? .zero, at: answer.location)
    }
    if let tolerance = value["tolerance"], answer == nil {
      findings.append(
        IllTypedValue.finding(
          "'tolerance' goes with 'answer'; widen the range instead", at: tolerance.location))
    }
    guard ends.count == 2, let from = DecimalNumber(ends[0].value),
      let to = DecimalNumber(ends[1].value)
    else { return nil }
    return NumberRange(from: from, to: to, at: ends[0].location)
  }
}

extension Choice {
  fileprivate init(
    id: Located<String>, text: Located<String>, isCorrect: Bool = false, feedback: [Inline]? = nil
  ) {
    self.init(
      id: id, source: text.value,
      text: MarkdownParser.inlines(text.value, at: TextOrigin(at: text.location)),
      isCorrect: isCorrect, feedback: feedback)
  }
}
