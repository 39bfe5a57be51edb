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
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, pages: [modules/welcome.md]}
          - {id: second, title: Second, pages: [↓modules/welcome.md]}

        """
      ]),
      ProfileExample.example(add: "{file: ↓toolkit/map.md, stages: [start]}"),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let toolkit = course.definition.toolkit?.handouts.map(\.path) ?? []
    // An edition that leaves a handout out and adds its file again says nothing.
    let handouts = course.leftOutHandouts.map(\.reference.path) + toolkit
    let pages = course.definition.modules.flatMap(\.pages).map(\.path)
    return [pages, handouts].flatMap { paths -> [Diagnostic] in
      var seen: Set<String> = []
      return paths.compactMap { path in
        guard let resolved = SourcePath.resolve(path.value), !seen.insert(resolved).inserted else {
          return nil
        }
        return diagnostic("'\(resolved)' is already listed; list it once", at: path.location)
      }
    }
  }
}
