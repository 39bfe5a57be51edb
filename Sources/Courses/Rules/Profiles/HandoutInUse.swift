package import Diagnostics
internal import MarkdownText

/// Finds handouts that an edition leaves out although its pages lead to them.
package enum HandoutInUse: CourseRule {
  package static let description = RuleDescription(
    id: "profile/handout-in-use",
    summary: "handout left out that pages lead to",
    why: "Learners of the edition would be sent to something that their toolkit does not have.",
    passing: [
      ProfileExample.example(leaveOut: "map", add: "{file: toolkit/tree.md, stages: [start]}"),
      // One of its own with the same id takes its place.
      ProfileExample.example(
        leaveOut: "map", add: "{file: toolkit/tree.md, stages: [start]}",
        page: "See [the map](../toolkit/map.md).\n", tree: "---\nid: map\n"),
    ],
    failing: [
      ProfileExample.example(
        leaveOut: "↓map", add: "{file: toolkit/tree.md, stages: [start]}",
        page: "See [the map](../toolkit/map.md).\n"),
      ProfileExample.example(
        leaveOut: "↓map", add: "{file: toolkit/tree.md, stages: [start]}",
        page: "```handout\nid: map\n```\n"),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    guard !course.definition.leftOut.isEmpty else { return [] }
    let uses = Dictionary(grouping: uses(in: course), by: \.value).mapValues { uses in
      uses.map(\.location).sorted()
    }
    return course.leftOutHandouts.compactMap { handout in
      uses[handout.id.value].map { places in
        diagnostic(
          "the edition leaves out '\(handout.id.value)', but \(listed(places)) to it",
          at: course.placeOfLeaving(handout),
          help: "add a handout of the edition's own with the same id, which takes its place there,"
            + " or keep it")
      }
    }
  }

  /// Where what the edition shows leads to handouts that it does not have.
  private static func uses(in course: Course) -> [Located<String>] {
    let index = course.links ?? LinkIndex(course)
    let gone = Set(index.leftOut.values)
    let variables = course.definition.variableText
    let links = course.texts.flatMap { text in
      text.links.compactMap { link -> Located<String>? in
        let target = LinkTarget.resolve(variables(link.value), from: text.file, in: index)
        guard case .leftOut(let id) = target else { return nil }
        return Located(id, at: link.location)
      }
    }
    return course.pages.flatMap(\.handoutCards).filter { gone.contains($0.value) } + links
  }

  private static func listed(_ places: [SourceLocation]) -> String {
    let shown = places.prefix(5).map { "\($0.file):\($0.line)" }
    let rest = places.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      + (places.count == 1 ? " leads" : " lead")
  }
}
