package import Diagnostics

/// Finds a file that the course lists twice.
package enum RepeatedPage: CourseRule {
  package static let description = RuleDescription(
    id: "course/repeated-page",
    summary: "page or handout listed twice",
    why: "It has one id and so one learner record; the second place could never be told apart.",
    passing: [
      RuleExample([
        "course.yaml": "modules: [{id: first, title: First, pages: [modules/welcome.md]}]\n"
      ]),
      // An edition has a handout of the course otherwise.
      ProfileExample.example(
        leaveOut: "map", add: "{file: toolkit/map.md, stages: [start], formats: [html]}",
        page: "See [the map](../toolkit/map.md).\n", tree: nil),
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}
          - {id: second, title: Second, pages: [↓modules/welcome.md]}

        """
      ]),
      ProfileExample.example(add: "{file: ↓toolkit/map.md, stages: [start]}", tree: nil),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let handouts = course.definition.toolkit?.handouts ?? []
    let ofEdition = repeated(handouts.map(\.path)) { index in
      handouts[index].isOfEdition
        ? "an edition that leaves out the id of a handout can add its file again, for other stages,"
          + " objectives or formats" : nil
    }
    return repeated(course.definition.modules.flatMap(\.pages).map(\.path)) { _ in nil } + ofEdition
  }

  private static func repeated(_ paths: [Located<String>], help: (Int) -> String?) -> [Diagnostic] {
    var seen: Set<String> = []
    return paths.enumerated().compactMap { index, path in
      guard let resolved = SourcePath.resolve(path.value), !seen.insert(resolved).inserted else {
        return nil
      }
      return diagnostic(
        "'\(resolved)' is already listed; list it once", at: path.location, help: help(index))
    }
  }
}
