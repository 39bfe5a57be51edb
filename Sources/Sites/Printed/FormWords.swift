internal import Courses
internal import Diagnostics

/// A form as content controls, where people type in a word processor.
struct FormWords {
  let form: Form
  let plain: (String) -> String
  /// What stands in a field as long as nothing was typed.
  let placeholder: String
  /// What its tags begin with, in a document of several handouts.
  var prefix = ""

  func blocks() -> [String] {
    (form.title.map { [PandocText.heading(2, words($0))] } ?? []) + form.fields.flatMap(blocks)
  }

  private func blocks(_ field: Form.Field) -> [String] {
    let label = [
      PandocText.styled(
        "Field Label",
        [
          PandocText.paragraph(
            words(field.label)
              + (field.hint.map { PandocText.words(" ") + [PandocText.emphasis(words($0))] } ?? []))
        ])
    ]
    switch field.kind {
    case .text, .signature: return label + [control(field, "<w:text/>")]
    case .longText: return label + [control(field, "<w:text w:multiLine=\"1\"/>")]
    case .number(let unit):
      let unit = unit.map { [PandocText.paragraph(words($0))] } ?? []
      return label + [control(field, "<w:text/>")] + unit
    case .date:
      return label + [
        control(field, "<w:date><w:dateFormat w:val=\"yyyy-MM-dd\"/></w:date>")
      ]
    // A list to choose from would show nothing of itself on paper.
    case .choice(let options), .multiple(let options):
      return label
        + options.map { option in
          PandocText.paragraph(
            [
              box(
                "\(tag(field))_\(option.id.value)",
                plain(field.label.value) + ": " + plain(option.text.value))
            ]
              + PandocText.words(" ") + words(option.text))
        }
    case .rating(let scale):
      let steps = scale.steps.flatMap { step in
        [box("\(tag(field))_\(step)", "\(plain(field.label.value)): \(step)")]
          + PandocText.words(" \(step)   ")
      }
      let low = scale.low.map { words($0) + PandocText.words("   ") } ?? []
      return label + [PandocText.paragraph(low + steps + (scale.high.map(words) ?? []))]
    case .table(let grid): return label + [table(field, grid)]
    }
  }

  private func table(_ field: Form.Field, _ grid: Form.Grid) -> String {
    let named = !grid.rows.isEmpty
    let header =
      (named ? [[PandocText.plain([])]] : [])
      + grid.columns.map { [PandocText.plain(words($0.text))] }
    let rows = (0..<max(1, grid.count)).map { row -> [[String]] in
      let title = named ? [[PandocText.plain([PandocText.strong(words(grid.rows[row]))])]] : []
      return title
        + grid.columns.map { column in
          let about = named ? plain(grid.rows[row].value) : "\(row + 1)"
          return [
            Self.control(
              "\(tag(field))_\(row + 1)_\(column.id.value)",
              "\(about): \(plain(column.text.value))", "<w:text w:multiLine=\"1\"/>", words: " ")
          ]
        }
    }
    // As in the PDF, the titles of rows leave room to write.
    let titles = named ? 0.28 : 0
    let columns = grid.columns.map { _ in (1 - titles) / Double(grid.columns.count) }
    return PandocText.table(
      header: header, rows: rows,
      alignments: Array(repeating: "AlignDefault", count: header.count),
      widths: (named ? [titles] : []) + columns)
  }

  private func control(_ field: Form.Field, _ kind: String) -> String {
    Self.control(tag(field), plain(field.label.value), kind, words: placeholder)
  }

  private func tag(_ field: Form.Field) -> String { prefix + field.id.value }

  /// A line by itself that people type in.
  static func line(tag: String, alias: String, placeholder: String) -> String {
    control(tag, alias, "<w:text/>", words: placeholder)
  }

  // ECMA-376 Part 1, 17.5.2: a structured document tag around a paragraph.
  private static func control(_ tag: String, _ alias: String, _ kind: String, words: String)
    -> String
  {
    PandocText.word(
      "<w:sdt><w:sdtPr><w:alias w:val=\"\(XMLText.escaped(String(alias.prefix(60))))\"/><w:tag w:val=\"\(tag.prefix(60))\"/>"
        + "<w:showingPlcHdr/>\(kind)</w:sdtPr><w:sdtContent><w:p><w:r><w:rPr>"
        + "<w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t xml:space=\"preserve\">\(XMLText.escaped(words))</w:t>"
        + "</w:r></w:p></w:sdtContent></w:sdt>")
  }

  // [MS-DOCX] 2.6.1.2: a box that is ticked by a click.
  private func box(_ tag: String, _ alias: String) -> String {
    PandocText.wordInline(
      "<w:sdt><w:sdtPr><w:alias w:val=\"\(XMLText.escaped(String(alias.prefix(60))))\"/><w:tag w:val=\"\(tag.prefix(60))\"/>"
        + "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">"
        + "<w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
        + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr>"
        + "<w:sdtContent><w:r><w:t>\u{2610}</w:t></w:r></w:sdtContent></w:sdt>")
  }

  private func words(_ text: Located<String>) -> [String] { PandocText.words(plain(text.value)) }
}

/// Text made safe for XML.
private enum XMLText {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
