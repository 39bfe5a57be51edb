package import Diagnostics

/// Finds variables that an edition leaves as they are.
package enum UnsetVariable: CourseRule {
  package static let description = RuleDescription(
    id: "profile/unset-variable",
    severity: .note,
    summary: "variable that an edition leaves as it is",
    why: "Its readers would see the course's own words, which are often a placeholder.",
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
        "profiles/elm.yaml": "↓name: Elm Valley\n",
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let names = course.definition.variables.map(\.value.name)
    return course.profiles.compactMap { profile in
      let set = Set(profile.variables.map(\.value.name))
      let unset = names.filter { !set.contains($0) }.map { "'\($0)'" }
      guard !unset.isEmpty else { return nil }
      return diagnostic(
        "the edition leaves \(unset.joined(separator: ", ")) as the course has it",
        at: profile.location, help: "say it under 'variables', if only to confirm it")
    }
  }
}
