internal import MarkdownText

extension ReleasedCourse {
  /// Whether a page has to be seen to complete the course.
  func counts(_ page: Page) -> Bool {
    switch completion.pages {
    case "all": true
    case "required": page.isRequired
    default: false
    }
  }

  /// Whether some target has a SCO for each module.
  var hasModuleSCOs: Bool { targets.contains { $0.packaging == "per-module" } }

  func module(ofPage id: String) -> Module? { modules.first { $0.pages.contains(id) } }

  func page(_ id: String) -> Page? { pages.first { $0.id == id } }

  /// The ids of the questions that assessments ask or may draw.
  var assessed: Set<String> { Set(assessments.flatMap(\.questions)) }

  /// The ids of the questions that stand on pages.
  var practised: Set<String> {
    Set(
      pages.flatMap(\.content).compactMap { block in
        if case .question(let id) = block { id } else { nil }
      })
  }

  /// A text as learners see it.
  func shown(_ text: String, _ edition: Edition? = nil) -> String {
    let values = variables.merging(edition?.variables ?? [:]) { _, own in own }
    return VariableText(values).inPlainText(text)
  }
}

extension Comparison {
  /// Whether both releases have SCOs of their own for modules.
  var hasModuleSCOs: Bool { old.course.hasModuleSCOs && new.course.hasModuleSCOs }

  /// Whether a page, or what stands on it, went to another SCO.
  func changesSCO(from oldPage: String, to newPage: String) -> Bool {
    hasModuleSCOs
      && old.course.module(ofPage: oldPage)?.recordID
        != new.course.module(ofPage: newPage)?.recordID
  }
}

/// A title with the id that sources know it by.
func named(_ title: String, _ id: String) -> String { "'\(title)' (\(id))" }

/// A text on one line, cut where it is long.
func excerpt(_ text: String, _ length: Int = 60) -> String {
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.count <= length ? line : line.prefix(length - 1) + "…"
}

/// Ids in a sentence.
func list(_ ids: [String]) -> String { ids.map { "'\($0)'" }.joined(separator: ", ") }
