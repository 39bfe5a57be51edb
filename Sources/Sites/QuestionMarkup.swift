internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A question as HTML; the player adds what happens.
struct QuestionMarkup {
  let question: Question
  let page: String
  /// What its element ids begin with after the page: a question may stand on a page and in several
  /// assessments.
  let part: String
  let references: References
  let course: Course

  func html() -> String {
    """
    <div class="question" data-question="\(question.id.value)" data-kind="\(question.kind.name)" \
    data-instance="\(instance)">
    <p class="question-label" data-text="question.\(label)"></p>
    <div class="prompt" id="\(instance)--prompt">
    \(prompt)</div>
    \(answers)\(feedback("correct", question.feedback.correct))\
    \(feedback("incorrect", question.feedback.incorrect))</div>

    """
  }

  private var label: String {
    switch question.kind {
    case .likert: "view"
    case .reflection: "reflect"
    case .choice, .multiple, .trueFalse, .numeric, .fillIn, .matching, .ordering: "label"
    }
  }

  private var prompt: String {
    var renderer = renderer
    return renderer.html(question.prompt)
  }

  private var instance: String { "\(page)--\(part)" }

  private var renderer: HTMLRenderer {
    references.renderer(
      of: question.id.location.file, id: instance, page: page, course: course)
  }

  private var answers: String {
    switch question.kind {
    case .choice(let choices): choiceList(choices, input: "radio", role: "radiogroup")
    case .multiple(let choices): choiceList(choices, input: "checkbox", role: "group")
    case .trueFalse:
      group(
        ["true", "false"].map { answer in
          choice(
            answer, input: "radio",
            text: "<span class=\"choice-text\" data-text=\"question.\(answer)\"></span>",
            feedback: "")
        }.joined(), role: "radiogroup")
    case .numeric(let range):
      // Some phones' keys for decimals have no minus.
      field(
        "<input type=\"text\" inputmode=\"\(range.from < .zero ? "text" : "decimal")\"",
        hint: "numeric.hint")
    case .likert(let scale): choiceList(scale, input: "radio", role: "radiogroup")
    case .ordering(let items): order(items)
    case .matching(let matching): pairs(matching)
    case .reflection(let reflection):
      field(
        "<textarea rows=\"4\" maxlength=\"\(reflection.max)\"",
        hint: "reflection.\(reflection.keep.rawValue)", end: "</textarea>")
    case .fillIn(let accepted): field("<input type=\"text\" maxlength=\"\(accepted.max)\"")
    }
  }

  private func pairs(_ matching: Matching) -> String {
    let options = matching.options.shuffled(for: question.id.value).map { option in
      "<option value=\"\(option.id.value)\"\(references.variables.content(option.text.plainText))</option>\n"
    }.joined()
    let rows = matching.pairs.map { pair in
      """
      <div class="pair" data-choice="\(pair.item.id.value)">
      <label><span class="choice-text">\(renderer.html(pair.item.text))</span>
      <select class="field">
      <option value="" data-text="matching.choose"></option>
      \(options)</select></label>
      </div>

      """
    }
    return group(rows.joined(), role: "group")
  }

  /// A list whose items the player moves.
  private func order(_ items: [Choice]) -> String {
    let rows = items.disordered(for: question.id.value).map { item in
      """
      <li class="order-item" data-choice="\(item.id.value)">
      <span class="choice-text">\(renderer.html(item.text))</span>
      </li>

      """
    }
    return """
      <ol class="order choices" role="list" aria-labelledby="\(instance)--prompt">
      \(rows.joined())</ol>

      """
  }

  /// Something to write in, begun as `start`, with what is said beside it.
  private func field(_ start: String, hint: String? = nil, end: String = "") -> String {
    let id = "\(instance)--hint"
    return """
      <div class="typed">
      \(start) class="field" autocomplete="off" spellcheck="false" \
      aria-labelledby="\(instance)--prompt"\(hint == nil ? "" : " aria-describedby=\"\(id)\"")>\(end)
      \(hint.map { "<p class=\"field-hint\" id=\"\(id)\" data-text=\"\($0)\"></p>\n" } ?? "")</div>

      """
  }

  private func choiceList(_ choices: [Choice], input: String, role: String) -> String {
    let items = choices.map { item in
      choice(
        item.id.value, input: input,
        text: "<span class=\"choice-text\">\(renderer.html(item.text))</span>",
        feedback: item.feedback.map {
          "<div class=\"choice-feedback\" hidden>\(renderer.html($0))</div>\n"
        } ?? "")
    }
    return group(items.joined(), role: role)
  }

  private func group(_ items: String, role: String) -> String {
    """
    <div class="choices" role="\(role)" aria-labelledby="\(instance)--prompt">
    \(items)</div>

    """
  }

  private func choice(_ id: String, input: String, text: String, feedback: String) -> String {
    """
    <div class="choice" data-choice="\(id)">
    <label><input type="\(input)" name="\(instance)" value="\(id)">\(text)</label>
    \(feedback)</div>

    """
  }

  private func feedback(_ when: String, _ text: [Inline]?) -> String {
    guard let text else { return "" }
    return """
      <div class="question-feedback" data-when="\(when)" hidden>\(renderer.html(text))</div>

      """
  }
}
