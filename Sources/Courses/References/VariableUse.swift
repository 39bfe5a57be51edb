internal import Diagnostics
internal import MarkdownText

/// Where a course mentions its variables.
enum VariableUse {
  /// The name of each mention with its place.
  static func all(in course: Course) -> [Located<String>] {
    titles(of: course).flatMap { title in
      VariableText.mentions(in: title.value).map { Located($0, at: title.location) }
    } + course.texts.flatMap(\.variables)
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
    let definition = course.definition
    let toolkit = definition.toolkit
    var texts = [definition.title, definition.subtitle, toolkit?.title].compactMap { $0 }
    texts += definition.objectives.map(\.text)
    texts += definition.modules.flatMap { [$0.title, $0.summary, $0.pause?.title].compactMap { $0 } }
    texts += (toolkit?.stages ?? []).flatMap { [$0.title, $0.summary].compactMap { $0 } }
    texts += (definition.sessions ?? []).map(\.title)
    texts += [definition.certificate?.title, definition.certificate?.statement].compactMap { $0 }
    texts += course.pages.map(\.title)
    texts += course.pages.flatMap(\.recordings).compactMap(\.title)
    texts += course.pages.flatMap(\.facilitatorNotes).flatMap(\.materials)
    texts += course.handouts.flatMap { [$0.title, $0.summary].compactMap { $0 } }
    texts += course.handouts.flatMap(\.forms).flatMap(\.texts)
    texts += course.assessments.map(\.title)
    texts += course.scenarios.map(\.title)
    texts += course.checklists.compactMap(\.title)
    texts += course.finders.map(\.title)
    return texts
  }
}
