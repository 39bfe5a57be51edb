internal import Diagnostics
internal import MarkdownText

/// Reads a finder.
struct FinderReader {
  private(set) var findings: [Diagnostic] = []

  /// The finder; nil when a part of it cannot be read.
  mutating func finder(_ value: YAMLValue) -> Finder? {
    findings += ShapeChecker.check(value, PageShape.finder, in: "finder")
    let items = value["statements"]?.items ?? []
    let statements = items.compactMap { statement($0) }
    let scale = steps(value["scale"])
    guard let id = value["id"]?.text, let scale, !statements.isEmpty,
      statements.count == items.count
    else { return nil }
    return Finder(
      id: id, code: value["code"]?.text, was: value["was"]?.text,
      title: value["title"]?.text ?? id, intro: (value["intro"]?.text).map { markdown($0) } ?? [],
      scale: scale, statements: statements)
  }

  /// The steps; without points of their own they are worth 0, 1, 2 and so on.
  private mutating func steps(_ value: YAMLValue?) -> [Finder.Step]? {
    guard let value, !value.items.isEmpty else { return nil }
    let items = value.items
    let points = items.map { ($0["points"]?.text?.value).flatMap { Int($0) } }
    if points.contains(where: { $0 != nil }), points.contains(where: { $0 == nil }) {
      findings.append(
        IllTypedValue.finding(
          "some steps of the scale have 'points' and some have none; give them to all or to none",
          at: value.location))
    }
    let steps = items.enumerated().compactMap { index, item -> Finder.Step? in
      guard let id = item["id"]?.text, let text = item["text"]?.text else { return nil }
      return Finder.Step(id: id, text: inlines(text), points: points[index] ?? index)
    }
    return steps.count == items.count ? steps : nil
  }

  private mutating func statement(_ value: YAMLValue) -> Finder.Statement? {
    if value["stage"] != nil, let stages = value["stages"] {
      findings.append(
        IllTypedValue.finding(
          "a statement has a 'stage' or 'stages'; keep one of the two", at: stages.location))
    }
    let stages = ([value["stage"]?.text].compactMap { $0 }) + value.texts("stages")
    if value["stage"] == nil, value["stages"] == nil {
      findings.append(
        MissingKey.either("stage", "stages", in: "statement", at: value.location))
    }
    guard let id = value["id"]?.text, let text = value["text"]?.text else { return nil }
    return Finder.Statement(
      id: id, code: value["code"]?.text, text: inlines(text), stages: stages)
  }

  private mutating func markdown(_ text: Located<String>) -> [Block] {
    let result = MarkdownParser.parse(text.value, at: TextOrigin(at: text.location))
    findings += result.tooDeep.map(NestedTooDeep.finding)
    return result.blocks
  }

  private func inlines(_ text: Located<String>) -> [Inline] {
    MarkdownParser.inlines(text.value, at: TextOrigin(at: text.location))
  }
}
