package import Diagnostics

/// Finds values for variables that the course does not have.
package enum NeedlessVariable: CourseRule {
  package static let description = RuleDescription(
    id: "profile/needless-variable",
    summary: "value for a variable that the course does not have",
    why: "The value would be shown nowhere, and the one that was meant would stay as it is.",
    passing: [
      RuleExample([
        "course.yaml": "variables: {town: your town}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
        "profiles/elm.yaml": "name: Elm Valley\nvariables: {town: Elm Valley}\n",
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml": "variables: {town: your town}\n",
        "modules/welcome.md": "Welcome to {{town}}.\n",
        "profiles/elm.yaml": "name: Elm Valley\nvariables: {town: Elm, ↓twon: Elm Valley}\n",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let known = Set(course.definition.variables.map(\.value.name))
    return course.profiles.flatMap(\.variables).filter { !known.contains($0.value.name) }.map {
      variable in
      let name = variable.value.name
      let hint = NearestName.of(name, in: known.sorted()).map { "; did you mean '\($0)'?" } ?? ""
      return diagnostic(
        "the course has no variable '\(name)'\(hint)", at: variable.location,
        help: "an edition can only change what 'variables' in course.yaml has")
    }
  }
}
