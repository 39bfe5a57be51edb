internal import Diagnostics

/// Compares a YAML value with its shape.
struct ShapeChecker {
  private(set) var findings: [Diagnostic] = []

  /// The findings about a value; `place` names what it is, such as `course.yaml` or `question`.
  static func check(_ value: YAMLValue, _ shape: Shape, in place: String) -> [Diagnostic] {
    var checker = ShapeChecker()
    checker.check(value, shape, name: place)
    return checker.findings
  }

  private mutating func check(_ value: YAMLValue, _ shape: Shape, name: String) {
    switch (shape, value) {
    case (.text(let form), .scalar(let text, _, let location)):
      check(text, form, name: name, at: location)
    case (.either(let form, _), .scalar(let text, _, let location)):
      check(text, form, name: name, at: location)
    case (.list(let item, let least, let most), .list(let items, let location)):
      if items.count < least || items.count > (most ?? .max) {
        let range = most.map { "from \(least) to \($0)" } ?? "at least \(least)"
        let noun = most == nil && least == 1 ? "entry" : "entries"
        findings.append(
          IllTypedValue.finding("'\(name)' needs \(range) \(noun)", at: location))
      }
      for entry in items { check(entry, item, name: name) }
    case (.mapping(let keys), .mapping(let entries, _)),
      (.either(_, let keys), .mapping(let entries, _)):
      check(entries, keys, in: value, name: name)
    case (.named(let form, let shape), .mapping(let entries, _)):
      for entry in entries {
        check(entry.key.value, form, name: "a name in '\(name)'", at: entry.key.location)
        check(entry.value, shape, name: entry.key.value)
      }
    // `key:` alone stands for an empty mapping or list.
    case (.mapping(let keys), _) where value.isEmpty: check([], keys, in: value, name: name)
    case (.list(_, 0, _), _) where value.isEmpty, (.named, _) where value.isEmpty: break
    default:
      findings.append(
        IllTypedValue.finding(
          "'\(name)' is \(value.kindName), but has to be \(shape.kindName)", at: value.location,
          help: shape.spelling(of: value)))
    }
  }

  private mutating func check(
    _ entries: [YAMLValue.Entry], _ keys: [Key], in mapping: YAMLValue, name: String
  ) {
    for entry in entries {
      guard let key = keys.first(where: { $0.name == entry.key.value }) else {
        findings.append(
          UnknownKey.finding(entry.key, in: name, known: keys.map(\.name)))
        continue
      }
      if key.need == .later {
        findings.append(
          UnsupportedValue.finding(
            key.name, known: keys.filter { $0.need != .later }.map(\.name), at: entry.key.location))
      } else if !entry.value.isEmpty || key.need == .required {
        if entry.value.isEmpty {
          findings.append(MissingKey.empty(entry.key, in: name))
        } else {
          check(entry.value, key.shape, name: key.name)
        }
      }
    }
    for key in keys where key.need == .required {
      guard !entries.contains(where: { $0.key.value == key.name }) else { continue }
      findings.append(MissingKey.finding(key.name, in: name, at: mapping.location))
    }
  }

  private mutating func check(
    _ text: String, _ form: TextForm, name: String, at location: SourceLocation
  ) {
    if case .oneOf(let names, let later) = form, later.contains(text) {
      findings.append(UnsupportedValue.finding(text, known: names, at: location))
      return
    }
    guard let complaint = form.complaint(about: text) else { return }
    let shown = text.count > 60 ? text.prefix(57) + "..." : text[...]
    if case .id = form {
      findings.append(IllFormedID.finding("'\(shown)' \(complaint)", at: location))
      return
    }
    findings.append(
      IllTypedValue.finding(
        "'\(name)': '\(shown)' \(complaint)", at: location, help: form.remedy(for: text)))
  }
}

extension Shape {
  /// How a text is written where a list of texts has to be; nil where the shape is another one.
  fileprivate func spelling(of value: YAMLValue) -> String? {
    guard case .list(let item, _, _) = self, case .scalar(let text, _, _) = value,
      text.count <= 80, !text.contains("\n")
    else { return nil }
    switch item {
    case .text, .either: return "write a list: [\(YAMLText.flowItems(text))]"
    case .list, .mapping, .named: return nil
    }
  }

  fileprivate var kindName: String {
    switch self {
    case .text: "text"
    case .list: "a list"
    case .mapping, .named: "a mapping"
    case .either: "text or a mapping"
    }
  }
}
