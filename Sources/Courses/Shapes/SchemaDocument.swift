internal import Diagnostics

/// JSON Schemas (2020-12) of the course's files, written from the shapes that the reader uses.
package enum SchemaDocument: String, CaseIterable, Sendable {
  case course, page, handout, question, finder, form, facilitator, profile, settings

  /// The document; of settings, with the names that they may hold.
  package func text(_ vocabulary: SettingsVocabulary = .courses) -> String {
    let root = schema(of: shape(vocabulary), indent: "  ")
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": \(JSONText.quoted("coursewright \(rawValue), format 1")),
      \(root.dropFirst(2))

      """
  }

  private func shape(_ vocabulary: SettingsVocabulary) -> Shape {
    switch self {
    case .course: CourseShape.shape
    case .page: PageShape.page
    case .question: QuestionShape.shape
    case .handout: PageShape.handout
    case .finder: PageShape.finder
    case .form: FormShape.shape
    case .facilitator: PageShape.facilitator
    case .profile: ProfileShape.shape
    case .settings: SettingsShape.shape(vocabulary)
    }
  }

  /// The members of a schema object between its braces, the opening one included.
  private func schema(of shape: Shape, indent: String) -> String {
    let inner = indent + "  "
    func object(_ members: [String]) -> String {
      "{\n" + members.map { indent + $0 }.joined(separator: ",\n") + "\n\(indent.dropLast(2))}"
    }
    switch shape {
    case .text(let form): return object(form.schemaMembers)
    case .list(let item, let least, let most):
      var members = ["\"type\": \"array\""]
      if least > 0 { members.append("\"minItems\": \(least)") }
      if let most { members.append("\"maxItems\": \(most)") }
      return object(members + ["\"items\": " + schema(of: item, indent: inner)])
    case .named(let keys, let values):
      return object([
        "\"type\": \"object\"",
        "\"propertyNames\": " + schema(of: .text(keys), indent: inner),
        "\"additionalProperties\": " + schema(of: values, indent: inner),
      ])
    case .either(let form, let keys):
      let options = [Shape.text(form), .mapping(keys)].map {
        inner + schema(of: $0, indent: inner + "  ")
      }
      return object(["\"anyOf\": [\n\(options.joined(separator: ",\n"))\n\(indent)]"])
    case .mapping(let keys):
      let known = keys.filter { $0.need != .later }
      let properties = known.map { key in
        let value = schema(of: key.shape, indent: inner + "  ")
        let summary = "\"description\": \(JSONText.quoted(key.summary)),"
        return "\(inner)\(JSONText.quoted(key.name)): {\n\(inner)  \(summary)" + value.dropFirst()
      }
      let required = known.filter { $0.need == .required }.map { JSONText.quoted($0.name) }
      return object([
        "\"type\": \"object\"", "\"additionalProperties\": false",
        "\"required\": [\(required.joined(separator: ", "))]",
        "\"properties\": {\n\(properties.joined(separator: ",\n"))\n\(indent)}",
      ])
    }
  }
}

extension TextForm {
  /// What JSON Schema can say of the form; YAML editors read plain numbers and booleans as such.
  fileprivate var schemaMembers: [String] {
    switch self {
    case .any, .path, .dateTime, .date, .language, .duration, .iri, .webAddress, .email, .phone,
      .semanticVersion:
      ["\"type\": [\"string\", \"number\", \"boolean\"]"]
    case .ruleName(let names):
      ["\"enum\": [\(names.all.sorted().map(schemaValue).joined(separator: ", "))]"]
    case .formatNumber: ["\"enum\": [\(schemaValue("1"))]"]
    case .id, .reference: ["\"type\": \"string\"", "\"pattern\": \"^[a-z][a-z0-9-]{0,63}$\""]
    case .code: ["\"type\": \"string\"", "\"pattern\": \"^[A-Za-z0-9_-]{4}$\""]
    case .color: ["\"type\": \"string\"", "\"pattern\": \"^#[0-9A-Fa-f]{6}$\""]
    case .boolean: ["\"type\": \"boolean\""]
    case .number: ["\"type\": \"number\""]
    case .integer(let range), .decimal(let range, _):
      [
        "\"type\": \"\(isInteger ? "integer" : "number")\"",
        "\"minimum\": \(range.lowerBound)", "\"maximum\": \(range.upperBound)",
      ]
    case .oneOf(let names, _):
      ["\"enum\": [\(names.map(schemaValue).joined(separator: ", "))]"]
    }
  }

  private var isInteger: Bool { if case .integer = self { true } else { false } }

  private func schemaValue(_ name: String) -> String {
    Int(name) == nil ? JSONText.quoted(name) : "\(name), \(JSONText.quoted(name))"
  }
}
