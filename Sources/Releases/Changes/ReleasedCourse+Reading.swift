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

  /// A text as learners see it.
  func shown(_ text: String, _ edition: Edition? = nil) -> String {
    let values = variables.merging(edition?.variables ?? [:]) { _, own in own }
    return VariableText(values).inPlainText(text)
  }
}

extension Comparison {
  /// Whether some objectives are others, apart from those that are new or dropped, which are told by
  /// themselves.
  func isOther(_ old: [String], than new: [String]) -> Bool {
    Set(old).intersection(commonObjectives) != Set(new).intersection(commonObjectives)
  }

  /// Whether pages open one after the other in both releases; a change of that is told by itself.
  var opensInOrder: Bool {
    old.course.navigation == "in-order" && new.course.navigation == "in-order"
  }

  /// Whether both releases have SCOs of their own for modules.
  var hasModuleSCOs: Bool { old.course.hasModuleSCOs && new.course.hasModuleSCOs }

  /// Whether a page, or what stands on it, went to another SCO.
  func changesSCO(from oldPage: String, to newPage: String) -> Bool {
    hasModuleSCOs
      && old.module(ofPage: oldPage)?.recordID
        != new.module(ofPage: newPage)?.recordID
  }
}
