package import Courses
internal import Diagnostics
internal import MarkdownText
internal import Sites

/// What serves each objective of a course, and each of its places in frameworks.
package struct Coverage: Sendable {
  package struct ObjectiveRow: Sendable {
    package let id: String
    package let text: String
    /// The codes that it names, in their order.
    package let alignments: [String]
    package let service: Service
  }

  package struct AlignmentRow: Sendable {
    package let framework: String
    package let code: String
    package let title: String
    package let objectives: [String]
    /// What serves the objectives, everything once.
    package let service: Service

    /// The framework with the place in it.
    var name: String { "\(framework) \(code), \(title)" }
  }

  package let courseID: String
  package let version: String
  package let title: String
  package let language: String
  /// The writing direction of the language.
  package let direction: String
  /// The minutes that the course says it takes; nil where it does not.
  package let statedMinutes: Int?
  package let objectives: [ObjectiveRow]
  /// What names no objective.
  package let rest: Service
  /// All of the course, with what names no objective.
  package let whole: Service
  package let alignments: [AlignmentRow]
  /// Whether objectives say what they work towards; else every alignment stands for all of them.
  package let linksAlignments: Bool

  package init(_ course: Course) {
    let definition = course.definition
    let variables = definition.variableText
    let sources = ServiceSources(course)
    courseID = definition.id.value
    version = definition.version
    title = variables(definition.title.value)
    language = definition.language
    direction = definition.direction
    statedMinutes = definition.duration.flatMap(Forms.minutes)
    objectives = definition.objectives.map { objective in
      ObjectiveRow(
        id: objective.id.value, text: variables(objective.text.value).oneLine,
        alignments: objective.alignments.map(\.value),
        service: Service(course.service { $0.contains(objective.id.value) }, sources))
    }
    rest = Service(course.service(where: \.isEmpty), sources)
    whole = Service(course.service { _ in true }, sources)
    let isLinked = definition.objectives.contains { !$0.alignments.isEmpty }
    linksAlignments = isLinked
    alignments = definition.alignments.map { alignment in
      let ids = definition.objectives.filter { objective in
        !isLinked || objective.alignments.contains { $0.value == alignment.code }
      }.map(\.id.value)
      return AlignmentRow(
        framework: alignment.framework, code: alignment.code, title: alignment.title,
        objectives: ids,
        service: Service(course.service { !$0.isDisjoint(with: ids) }, sources))
    }
  }

  /// The whole course in a line.
  var summary: String {
    let count = objectives.count
    return "\(count) objective\(count == 1 ? "" : "s"), \(whole.summary)"
  }

  /// So many of the pages that do not say how long they take are named.
  private static let namedPages = 10

  /// Whether readers have to be told that alignments stand for all objectives.
  var alignsAsWhole: Bool { !linksAlignments && !objectives.isEmpty }

  /// What has to be known to read the numbers.
  var remarks: [String] {
    var remarks: [String] = []
    let silent = whole.pages.filter { $0.minutes == nil }.map(\.id)
    if !silent.isEmpty {
      let named = silent.prefix(Self.namedPages).joined(separator: ", ")
      let more =
        silent.count > Self.namedPages ? " and \(silent.count - Self.namedPages) more" : ""
      remarks.append(
        "\(Service.count(silent.count, "page")) \(silent.count == 1 ? "does" : "do") not say how long"
          + " \(silent.count == 1 ? "it takes" : "they take"), so minutes with + are more and ? are"
          + " unknown: \(named)\(more)")
    }
    if let statedMinutes {
      remarks.append(
        "the course says that it takes \(Service.count(statedMinutes, "minute"));"
          + " its pages come to \(whole.minutesText)")
    }
    if objectives.map(\.service.pages.count).reduce(rest.pages.count, +) > whole.pages.count {
      remarks.append(
        "a page with several objectives counts in full for each; the whole course counts it once")
    }
    if whole.scored.contains(where: \.isDrawn) {
      remarks.append("questions that an assessment may draw all count, though a learner meets some")
    }
    return remarks
  }
}

extension String {
  /// All white space as single spaces, for a line of its own.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
