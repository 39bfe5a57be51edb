internal import Diagnostics
internal import MarkdownText

/// Reads a scenario.
struct ScenarioReader {
  private(set) var findings: [Diagnostic] = []

  /// The scenario; nil when a part of it cannot be read.
  mutating func scenario(_ value: YAMLValue) -> Scenario? {
    findings += ShapeChecker.check(value, PageShape.scenario, in: "scenario")
    let items = value["scenes"]?.items ?? []
    let scenes = items.compactMap { scene($0) }
    guard let id = value["id"]?.text, !scenes.isEmpty, scenes.count == items.count else {
      return nil
    }
    if scenes.allSatisfy(\.decisions.isEmpty), let place = value["scenes"]?.location {
      findings.append(MissingKey.finding("choices", in: "every scene", at: place))
    }
    return Scenario(
      id: id, code: value["code"]?.text, was: value["was"]?.text,
      title: value["title"]?.text ?? id, objective: value["objective"]?.text,
      start: value["start"]?.text, scenes: scenes)
  }

  private mutating func scene(_ value: YAMLValue) -> Scenario.Scene? {
    if value["choices"] != nil, let ending = value["ending"] {
      findings.append(
        IllTypedValue.finding(
          "a scene has 'choices' or an 'ending'; keep one of the two", at: ending.location))
    }
    let items = value["choices"]?.items ?? []
    let decisions = items.compactMap { decision($0) }
    guard let id = value["id"]?.text, decisions.count == items.count else { return nil }
    return Scenario.Scene(
      id: id, text: (value["text"]?.text).map { markdown($0) } ?? [], decisions: decisions,
      ending: decisions.isEmpty ? value.choice("ending") ?? .neutral : nil)
  }

  private func decision(_ value: YAMLValue) -> Scenario.Decision? {
    guard let id = value["id"]?.text, let text = value["text"]?.text,
      let target = value["to"]?.text
    else { return nil }
    return Scenario.Decision(
      id: id, text: inlines(text), target: target,
      feedback: (value["feedback"]?.text).map(inlines))
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
