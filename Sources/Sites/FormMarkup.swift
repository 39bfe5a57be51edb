internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A form of a handout as HTML that is filled in on a screen, as a PDF, or on paper.
///
/// Names and titles of fields are what a PDF calls and describes them by. Their parts are joined by
/// a character that ids do not have, so that no two fields have one name.
struct FormMarkup {
  let form: Form
  /// The heading level of its title.
  let level: Int
  let references: References
  /// What its names begin with, in a document of several handouts.
  var prefix = ""

  func html() -> String {
    let title = form.title.map { "<h\(level)>\(plain($0))</h\(level)>\n" } ?? ""
    return "<div class=\"form\">\n\(title)\(form.fields.map(html).joined())</div>\n"
  }

  private func html(_ field: Form.Field) -> String {
    switch field.kind {
    case .text: line(field, "<input type=\"text\" \(attributes(field))>")
    case .longText(let lines):
      line(
        field,
        "<textarea rows=\"\(lines)\" style=\"--lines:\(lines)\" \(attributes(field))></textarea>")
    case .date: line(field, "<input type=\"date\" \(attributes(field))>")
    case .number(let unit):
      line(
        field,
        "<span class=\"measure\"><input type=\"number\" step=\"any\" \(attributes(field))>"
          + (unit.map { " <span>\(plain($0))</span>" } ?? "") + "</span>")
    case .signature: line(field, "<input type=\"text\" class=\"signature\" \(attributes(field))>")
    case .choice(let options): group(field, options.map { option(field, $0, "radio") }.joined())
    case .multiple(let options):
      group(field, options.map { option(field, $0, "checkbox") }.joined())
    case .rating(let scale): group(field, steps(field, scale), style: "rating")
    case .table(let grid): table(field, grid)
    }
  }

  private func line(_ field: Form.Field, _ input: String) -> String {
    """
    <p class="field"><label for="\(id(field))">\(plain(field.label))</label>\(hint(field))
    \(input)</p>

    """
  }

  private func group(_ field: Form.Field, _ items: String, style: String = "options") -> String {
    """
    <fieldset class="field"><legend>\(plain(field.label))</legend>\(hint(field))
    <div class="\(style)">\(items)</div></fieldset>

    """
  }

  private func option(_ field: Form.Field, _ option: Form.Option, _ type: String) -> String {
    // A PDF knows boxes by one name each, and buttons by the name of their group.
    let name =
      type == "radio" ? name(field) : "\(name(field))_\(option.id.value)"
    return "<label class=\"option\"><input type=\"\(type)\" name=\"\(name)\""
      + " value=\"\(option.id.value)\""
      + references.attribute("title", "\(field.label.value): \(option.text.value)") + ">"
      + " <span>\(plain(option.text))</span></label>\n"
  }

  private func steps(_ field: Form.Field, _ scale: Form.Scale) -> String {
    let low = scale.low.map { "<span class=\"rating-end\">\(plain($0))</span>\n" } ?? ""
    let high = scale.high.map { "<span class=\"rating-end\">\(plain($0))</span>\n" } ?? ""
    let steps = scale.steps.map { step in
      "<label class=\"step\"><input type=\"radio\" name=\"\(name(field))\" value=\"\(step)\""
        + references.attribute("title", "\(field.label.value): \(step)")
        + "><span>\(step)</span></label>\n"
    }
    return low + steps.joined() + high
  }

  private func table(_ field: Form.Field, _ grid: Form.Grid) -> String {
    let named = !grid.rows.isEmpty
    let head =
      (named ? "<td></td>" : "")
      + grid.columns.map { "<th scope=\"col\">\(plain($0.text))</th>" }.joined()
    let rows = (1...max(1, grid.count)).map { number in
      let title = named ? grid.rows[number - 1] : nil
      let cells = grid.columns.map { column in
        let about = "\(title?.value ?? String(number)): \(column.text.value)"
        return
          "<td\(references.attribute("data-title", column.text.value))><textarea rows=\"1\" name=\"\(name(field))_\(number)_\(column.id.value)\""
          + references.attribute("title", "\(field.label.value), \(about)")
          + references.attribute("aria-label", about) + "></textarea></td>"
      }.joined()
      return "<tr>" + (title.map { "<th scope=\"row\">\(plain($0))</th>" } ?? "") + cells
        + "</tr>\n"
    }
    let more =
      grid.grows
      ? "<p class=\"grow\"><button type=\"button\" data-grow data-text=\"handout.row\"></button></p>\n"
      : ""
    return """
      <div class="field field-table"><p class="field-label" id="\(id(field))">\(plain(field.label))</p>\(hint(field))
      <div class="table"><table class="grid" aria-labelledby="\(id(field))" data-field="\(field.id.value)">
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>
      \(more)</div>

      """
  }

  private func hint(_ field: Form.Field) -> String {
    field.hint.map { "\n<span class=\"hint\" id=\"\(id(field))--hint\">\(plain($0))</span>" } ?? ""
  }

  private func attributes(_ field: Form.Field) -> String {
    let hint = field.hint == nil ? "" : " aria-describedby=\"\(id(field))--hint\""
    return
      "id=\"\(id(field))\" name=\"\(name(field))\"\(references.attribute("title", field.label.value))\(hint)"
  }

  private func id(_ field: Form.Field) -> String { "\(prefix)field-\(field.id.value)" }

  private func name(_ field: Form.Field) -> String { prefix + field.id.value }

  private func plain(_ text: Located<String>) -> String { references.shown(text.value) }
}
