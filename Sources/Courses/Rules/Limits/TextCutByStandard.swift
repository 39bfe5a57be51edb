package import Diagnostics
internal import MarkdownText

/// Finds texts that a standard has no room for.
package enum TextCutByStandard: CourseRule {
  package static let description = RuleDescription(
    id: "limits/text-cut",
    severity: .warning,
    summary: "text longer than a standard keeps",
    why: "The manifest carries the beginning of it only, with an ellipsis.",
    passing: [RuleExample(["course.yaml": "subtitle: \(String(repeating: "long ", count: 60))\n"])],
    failing: [
      RuleExample([
        "course.yaml":
          "↓format: 1\nid: a\nversion: 1.0.0\ntitle: A\nlanguage: en\naudience: \(String(repeating: "long ", count: 210))\n"
          + "modules: [{id: first, title: First, pages: [modules/welcome.md]}]\n"
      ]),
      RuleExample(["course.yaml": "title: ↓\(String(repeating: "long ", count: 60))\n"]),
      RuleExample([
        "course.yaml": """
        packaging: per-module
        modules:
          - id: first
            title: ↓\(String(repeating: "long ", count: 60))
            pages: [modules/welcome.md]

        """
      ]),
    ]
  )

  /// What IMS Content Packaging and LOM keep at least, in characters.
  package enum Limit {
    /// Titles of organizations and items (IMS CP 1.1.2).
    package static let title = 200
    /// A manifest's version (IMS CP 1.1.2).
    package static let version = 20
    /// LOM 1.2 General.Description.
    package static let description = 2000
    /// LOM 9.3 Classification.Description.
    package static let objective = 2000
    /// LOM 1.5, 5.10, 6.3 and the source of 9.2.
    package static let short = 1000
    /// LOM 9.2.2.1 and 9.2.2.2.
    package static let code = 100
    package static let entry = 500
  }

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let targets = definition.targets.map(\.value.name).filter { $0 != "web" }
    guard !targets.isEmpty else { return [] }
    let hasModuleTitles = targets.contains { course.packaging(for: $0) == .perModule }
    let variables = definition.variableText
    var texts = [("title", definition.title, Limit.title)]
    if hasModuleTitles {
      texts += definition.modules.map { ("title of the module", $0.title, Limit.title) }
    }
    texts += definition.objectives.map { ("text of the objective", $0.text, Limit.objective) }
    var others = definition.keywords.map { ("keyword", $0, Limit.short) }
    others += [("audience", definition.audience), ("license", definition.license)]
      .compactMap { name, text in text.map { (name, $0, Limit.short) } }
    others += definition.alignments.flatMap { alignment in
      [
        ("framework of an alignment", alignment.framework, Limit.short),
        ("code of an alignment", alignment.code, Limit.code),
        ("title of an alignment", alignment.title, Limit.entry),
      ]
    }
    return texts.compactMap { name, text, limit in
      finding(name, variables.inPlainText(text.value), limit, at: text.location)
    }
      + others.compactMap { name, text, limit in
        finding(name, variables.inPlainText(text), limit, at: definition.location)
      }
      + [
        finding("version", definition.version, Limit.version, at: definition.location),
        finding(
          "description", variables(definition.description.plainText), Limit.description,
          at: definition.description.first?.location ?? definition.location),
      ].compactMap { $0 }
  }

  private static func finding(
    _ name: String, _ text: String, _ limit: Int, at location: SourceLocation
  ) -> Diagnostic? {
    let count = text.unicodeScalars.count
    guard count > limit else { return nil }
    return diagnostic(
      "the \(name) has \(count) characters; a manifest holds \(limit), so the rest is cut off",
      at: location)
  }
}
