internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The scenes of a scenario on paper, numbered, for a group that plays it.
struct ScenarioScenes {
  let scenario: Scenario
  let path: String
  let references: References
  let words: BookStrings

  func blocks() -> [BookBlock] {
    let numbers = Dictionary(
      scenario.scenes.enumerated().map { ($1.id.value, $0 + 1) }, uniquingKeysWith: { $1 })
    return [
      .heading(3, "\(words("scenario")): \(references.plain(scenario.title.value))")
    ]
      + scenario.scenes.enumerated().map { number, scene in
        .question(
          BookQuestion(
            title: "\(number + 1)",
            prompt: BookText(
              blocks: scene.text.demoted(by: 2), path: path,
              id: "\(scenario.id.value)--\(scene.id.value)"),
            lead: scene.ending.map { words("ending.\($0.rawValue)") },
            answers: scene.decisions.map { decision in
              let target = numbers[decision.target.value] ?? 0
              return .init(
                isRight: nil,
                words: [
                  .inlines(decision.text),
                  .plain(" (\(words("leads", ["scene": "\(target)"])))"),
                ],
                why: decision.feedback)
            }, explanation: nil))
      }
  }
}
