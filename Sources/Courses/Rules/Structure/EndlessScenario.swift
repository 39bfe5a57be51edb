package import Diagnostics

/// Finds scenes of a scenario from which no way leads to an ending.
package enum EndlessScenario: CourseRule {
  package static let description = RuleDescription(
    id: "course/endless-scenario",
    summary: "scene from which no way comes to an ending",
    why: "Learners who come there go round for ever and are never told how it went.",
    passing: [RuleExample(["modules/welcome.md": ScenarioExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ScenarioExample.text(
          second: "choices: [{id: up, text: You hang up., to: phone}]"
        ).replacing("id: phone", with: "id: ↓phone").replacing("id: talk", with: "id: ↓talk")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.scenarios.filter(\.isClosed).flatMap { scenario -> [Diagnostic] in
      let endings = scenario.scenes.filter(\.decisions.isEmpty).map(\.id.value)
      let ended = scenario.origins.reachable(from: endings)
      return scenario.scenes.filter { !ended.contains($0.id.value) }.map { scene in
        diagnostic(
          "no way from the scene '\(scene.id.value)' comes to an ending", at: scene.id.location,
          help: "let a choice lead out, or give a scene no choices and an 'ending'")
      }
    }
  }
}

extension Scenario {
  /// The scenes that lead to each scene, by id.
  fileprivate var origins: [String: [String]] {
    let ways = scenes.flatMap { scene in
      scene.decisions.map { (to: $0.target.value, from: scene.id.value) }
    }
    return Dictionary(grouping: ways, by: \.to).mapValues { $0.map(\.from) }
  }
}
