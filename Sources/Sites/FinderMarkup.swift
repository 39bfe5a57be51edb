internal import Courses
internal import Diagnostics
internal import Hashing
internal import LearnerState
internal import MarkdownText

/// A finder with all that its results can show; the player counts, and opens what fits.
struct FinderMarkup {
  let finder: Finder
  let page: String
  let references: References
  let course: Course

  private var instance: String { "\(page)--finder-\(finder.id.value)" }

  func html() -> String {
    var renderer = references.renderer(
      of: finder.id.location.file, id: instance, page: page, course: course)
    let intro = renderer.html(finder.intro)
    let statements = finder.statements.indices.map { html(ofStatement: $0, renderer) }
    return """
      <section class="finder" data-finder="\(finder.id.value)" data-hash="\(finder.hash.rawValue)" \
      data-needed="\(finder.neededAnswers)" data-most="\(finder.mostPoints)" aria-labelledby="\(instance)--title">
      <h2 id="\(instance)--title" tabindex="-1">\(references.shown(finder.title.value))</h2>
      \(intro)<p class="finder-changed" data-text="finder.changed" hidden></p>
      \(statements.joined())<div class="finder-result">
      <p class="finder-told" role="status"></p>
      <p class="finder-some" hidden></p>
      <div class="table" hidden><table class="finder-points">
      <thead><tr><th scope="col" data-text="finder.stage"></th>\
      <th scope="col" data-text="finder.points"></th></tr></thead>
      <tbody></tbody></table></div>
      \(stages.map(html).joined())<button class="button quiet" type="button" data-text="finder.again" hidden></button>
      </div>
      \(countingByHand)</section>

      """
  }

  /// The stages of the toolkit that statements speak for.
  private var stages: [Toolkit.Stage] {
    (course.definition.toolkit?.stages ?? []).filter { !finder.numbers(of: $0.id.value).isEmpty }
  }

  private func handouts(of stage: Toolkit.Stage) -> [Handout] {
    course.handouts.filter { $0.reference.stages.map(\.value).contains(stage.id.value) }
  }

  private func html(ofStatement index: Int, _ renderer: HTMLRenderer) -> String {
    let statement = finder.statements[index]
    let name = "\(instance)--\(statement.id.value)"
    let ids = finder.scale.map(\.id.value).sorted()
    let steps = finder.scale.map { step in
      let digit = Base64URL.digit(ids.firstIndex(of: step.id.value) ?? 0)
      return """
        <div class="choice"><label><input type="radio" name="\(name)" value="\(digit)" \
        data-points="\(finder.worth(step))"><span class="finder-word" \
        data-points="\(finder.worth(step))">\(renderer.html(step.text))</span></label></div>

        """
    }
    return """
      <div class="finder-statement" role="radiogroup" aria-labelledby="\(name)" \
      data-code="\(finder.tracked(statement).code.rawValue)" \
      data-stages="\(statement.stages.map(\.value).joined(separator: " "))">
      <p id="\(name)">\(index + 1). <span>\(renderer.html(statement.text))</span></p>
      <div class="finder-steps">
      \(steps.joined())</div>
      </div>

      """
  }

  /// What is shown when a stage fits: why, and its tools.
  private func html(_ stage: Toolkit.Stage) -> String {
    let cards = handouts(of: stage).map {
      "<li>\n\(HandoutCard(handout: $0, course: course, references: references).html(title: "p"))</li>\n"
    }
    let summary = stage.summary.map {
      "<p class=\"stage-summary\">\(references.shown($0.value))</p>\n"
    }
    let tools =
      cards.isEmpty
      ? "<p data-text=\"finder.notools\"></p>\n"
      : """
      <p data-text="finder.tools"></p>
      <ul class="handouts">
      \(cards.joined())</ul>

      """
    return """
      <div class="finder-stage" data-stage="\(stage.id.value)" hidden>
      <h3>\(references.shown(stage.title.value))</h3>
      \(summary ?? "")<p data-text="finder.why"></p>
      <ul class="finder-why"></ul>
      \(tools)</div>

      """
  }

  /// For paper: how to count without the player.
  private var countingByHand: String {
    let rows = stages.map { stage -> String in
      let numbers = finder.numbers(of: stage.id.value)
      let tools = handouts(of: stage).map { references.shown($0.title.value) }
      return """
        <tr><th scope="row">\(references.shown(stage.title.value))</th>\
        <td>\(numbers.map(String.init).joined(separator: ", "))</td>\
        <td>\(numbers.count * finder.mostPoints)</td><td></td>\
        <td>\(tools.joined(separator: "<br>"))</td></tr>

        """
    }
    let heads = ["stage", "statements", "possible", "points", "toolkit"].map {
      "<th scope=\"col\" data-text=\"finder.\($0)\"></th>"
    }
    return """
      <div class="finder-by-hand" hidden>
      <p data-text="finder.byhand"></p>
      <table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody></table>
      </div>

      """
  }
}
