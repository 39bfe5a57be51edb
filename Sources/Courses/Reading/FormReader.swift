internal import Diagnostics

/// Reads a form of a handout.
struct FormReader {
  private(set) var findings: [Diagnostic] = []

  /// The form; nil when a field of it cannot be read.
  mutating func form(_ value: YAMLValue, at location: SourceLocation) -> Form? {
    findings += ShapeChecker.check(value, FormShape.shape, in: "form")
    let items = value["fields"]?.items ?? []
    let fields = items.compactMap { field($0) }
    guard !fields.isEmpty, fields.count == items.count else { return nil }
    return Form(location: location, title: value["title"]?.text, fields: fields)
  }

  private mutating func field(_ value: YAMLValue) -> Form.Field? {
    guard let id = value["id"]?.text, let label = value["label"]?.text,
      let name = value["kind"]?.text, let kind = kind(name, value)
    else { return nil }
    reportStrangers(value, name.value)
    return Form.Field(id: id, label: label, hint: value["hint"]?.text, kind: kind)
  }

  private mutating func kind(_ name: Located<String>, _ value: YAMLValue) -> Form.Kind? {
    switch name.value {
    case "text": return .text
    case "long-text": return .longText(lines: number("lines", value) ?? 4)
    case "choice": return options(value, name).map { .choice($0) }
    case "multiple": return options(value, name).map { .multiple($0) }
    case "date": return .date
    case "number": return .number(unit: value["unit"]?.text)
    case "table": return grid(value, name).map { .table($0) }
    case "signature": return .signature
    case "rating":
      let (from, to) = (number("from", value) ?? 1, number("to", value) ?? 5)
      guard from < to else {
        findings.append(
          IllTypedValue.finding(
            "a rating goes from a lower step to a higher one", at: name.location))
        return nil
      }
      return .rating(
        Form.Scale(steps: from...to, low: value["low"]?.text, high: value["high"]?.text))
    default: return nil
    }
  }

  private mutating func options(_ value: YAMLValue, _ name: Located<String>) -> [Form.Option]? {
    guard let list = value["options"] else {
      findings.append(
        MissingKey.finding(
          "options", of: value, in: "a field of the kind '\(name.value)'", at: name.location))
      return nil
    }
    return list.items.compactMap { pair($0, "text") }
  }

  private mutating func grid(_ value: YAMLValue, _ name: Located<String>) -> Form.Grid? {
    guard let list = value["columns"] else {
      findings.append(
        MissingKey.finding(
          "columns", of: value, in: "a field of the kind 'table'", at: name.location))
      return nil
    }
    let rows = value.texts("rows")
    if !rows.isEmpty, let other = value["grows"] ?? value["count"] {
      findings.append(
        IllTypedValue.finding(
          "a table has named 'rows', or 'count' rows that can grow; keep one of the two",
          at: other.location))
    }
    return Form.Grid(
      columns: list.items.compactMap { pair($0, "title") }, rows: rows,
      count: rows.isEmpty ? number("count", value) ?? 4 : rows.count,
      grows: value["grows"]?.text?.value == "true")
  }

  private func pair(_ value: YAMLValue, _ key: String) -> Form.Option? {
    guard let id = value["id"]?.text, let text = value[key]?.text else { return nil }
    return Form.Option(id: id, text: text)
  }

  private func number(_ key: String, _ value: YAMLValue) -> Int? {
    (value[key]?.text?.value).flatMap { Int($0) }
  }

  /// Keys of other kinds would silently do nothing.
  private mutating func reportStrangers(_ value: YAMLValue, _ kind: String) {
    let others = FormShape.own.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let strange = others.subtracting(FormShape.own[kind] ?? [])
    findings += value.entries.filter { strange.contains($0.key.value) }.map { entry in
      UnknownKey.finding(
        entry.key, in: "a field of the kind '\(kind)'",
        known: ["id", "kind", "label", "hint"] + (FormShape.own[kind] ?? []).sorted())
    }
  }
}
