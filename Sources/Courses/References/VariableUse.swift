internal import Diagnostics
internal import MarkdownText

/// Where a course mentions its variables.
enum VariableUse {
  /// The name of each mention with its place.
  static func all(in course: Course) -> [Located<String>] {
    mentions(in: titles(of: course)) + course.texts.flatMap(\.variables)
  }

  /// The names that the course or any of its editions mentions, those of the one at hand included.
  static func everywhere(in course: Course) -> Set<String> {
    let elsewhere = course.elsewhere
    let uses =
      all(in: course) + elsewhere.texts.flatMap(\.variables)
      + mentions(in: elsewhere.titles + elsewhere.handouts.flatMap(titles))
    return Set(uses.map(\.value))
  }

  private static func mentions(in titles: [Located<String>]) -> [Located<String>] {
    titles.flatMap { title in
      VariableText.mentions(in: title.value).map { Located($0, at: title.location) }
    }
  }

  static func mentions(in inline: Inline) -> [Located<String>] {
    switch inline.kind {
    case .text(let text):
      VariableText.names(in: text).map { name in
        Located(name, at: place(of: "{{\(name)}}", in: text, at: inline.location))
      }
    case .link(let target, _), .image(let target, _):
      VariableText.names(in: target.url + " " + target.title)
        .map { Located($0, at: inline.location) }
    default: []
    }
  }

  /// Where a mention stands in a text; a little to the left of it where something before it is escaped.
  private static func place(
    of mention: String, in text: String, at location: SourceLocation
  ) -> SourceLocation {
    guard let range = text.firstRange(of: mention) else { return location }
    let before = text[..<range.lowerBound].unicodeScalars.count
    return SourceLocation(
      file: location.file, line: location.line, column: location.column + before,
      length: mention.unicodeScalars.count)
  }

  /// Plain texts of YAML in which variables are replaced.
  private static func titles(of course: Course) -> [Located<String>] {
    var texts = titles(of: course.definition)
    texts += course.pages.map(\.title)
    texts += course.pages.flatMap(\.recordings).compactMap(\.title)
    texts += course.pages.flatMap(\.facilitatorNotes).flatMap(\.materials)
    texts += course.handouts.flatMap(titles)
    texts += course.assessments.map(\.title)
    texts += course.scenarios.map(\.title)
    texts += course.checklists.compactMap(\.title)
    texts += course.finders.map(\.title)
    return texts
  }

  /// Those of a definition.
  static func titles(of definition: CourseDefinition) -> [Located<String>] {
    let toolkit = definition.toolkit
    var texts = [definition.title, definition.subtitle, toolkit?.title].compactMap { $0 }
    texts += definition.facts
    texts += definition.objectives.map(\.text)
    texts += definition.modules.flatMap {
      [$0.title, $0.summary, $0.pause?.title].compactMap { $0 }
    }
    texts += (toolkit?.stages ?? []).flatMap { [$0.title, $0.summary].compactMap { $0 } }
    texts += definition.resources.flatMap(\.texts)
    texts += (definition.sessions ?? []).flatMap { [$0.title, $0.place].compactMap { $0 } }
    texts += [definition.certificate?.title, definition.certificate?.statement].compactMap { $0 }
    return texts
  }

  /// Those of a handout.
  private static func titles(of handout: Handout) -> [Located<String>] {
    [handout.title, handout.summary].compactMap { $0 } + handout.forms.flatMap(\.texts)
  }
}
