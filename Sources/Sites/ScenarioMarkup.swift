internal import Courses
internal import Diagnostics
internal import Hashing
internal import MarkdownText

/// A scenario with all its scenes; the player shows one at a time.
struct ScenarioMarkup {
  let scenario: Scenario
  let page: String
  let references: References
  let course: Course

  private var instance: String { "\(page)--scenario-\(scenario.id.value)" }

  func html() -> String {
    var renderer = references.renderer(
      of: scenario.id.location.file, id: instance, page: page, course: course)
    let scenes = scenario.scenes.map { html($0, &renderer) }
    return """
      <section class="scenario" data-scenario="\(scenario.id.value)" \
      data-start="\(scenario.first)" aria-labelledby="\(instance)--title">
      <h2 id="\(instance)--title">\(references.shown(scenario.title.value))</h2>
      <details class="way" hidden><summary></summary><ol></ol>\
      <button class="button quiet" type="button" data-text="scenario.again"></button></details>
      <p class="scene-changed" data-text="scenario.changed" hidden></p>
      <p class="question-label" tabindex="-1"></p>
      <div class="scene-told"></div>
      <div class="scenes">
      \(scenes.joined())</div>
      </section>

      """
  }

  private func html(_ scene: Scenario.Scene, _ renderer: inout HTMLRenderer) -> String {
    let text = renderer.html(scene.text)
    let ids = scene.decisions.map(\.id.value).sorted()
    let decisions = scene.decisions.map { decision in
      html(decision, position: ids.firstIndex(of: decision.id.value) ?? 0, renderer)
    }
    let end =
      scene.ending.map { ending in
        "<p class=\"ending\" data-ending=\"\(ending.rawValue)\">\(Drawing.html(ending.drawing))"
          + "<strong data-text=\"ending.\(ending.rawValue)\"></strong></p>\n"
          + "<button class=\"button secondary\" type=\"button\" data-text=\"scenario.again\">"
          + "</button>\n"
      } ?? "<ul class=\"decisions\">\n\(decisions.joined())</ul>\n"
    return """
      <div class="scene" data-scene="\(scene.id.value)">
      \(text)\(end)</div>

      """
  }

  private func html(
    _ decision: Scenario.Decision, position: Int, _ renderer: HTMLRenderer
  ) -> String {
    let text = references.variables.html(decision.text.plainText)
    let number = scenario.scenes.firstIndex { $0.id.value == decision.target.value } ?? 0
    let feedback =
      decision.feedback.map { "<p class=\"decision-feedback\" hidden>\(renderer.html($0))</p>\n" }
      ?? ""
    return """
      <li><button class="button secondary decision" type="button" \
      data-digit="\(Base64URL.digit(position))" data-to="\(decision.target.value)" \
      data-number="\(number + 1)">\(text)</button>
      \(feedback)</li>

      """
  }
}

extension Scenario.Ending {
  fileprivate var drawing: String {
    switch self {
    case .good: "check"
    case .neutral: "info"
    case .poor: "bang"
    }
  }
}
