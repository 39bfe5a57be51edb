package import Diagnostics

/// Finds scenes of a scenario that no way leads to.
package enum UnreachableScene: CourseRule {
  package static let description = RuleDescription(
    id: "course/unreachable-scene",
    summary: "scene that no way through its scenario comes to",
    why: "No learner would ever see it.",
    passing: [RuleExample(["modules/welcome.md": ScenarioExample.text()])],
    failing: [
      RuleExample([
        "modules/welcome.md": ScenarioExample.text(
          more: "  - {id: ↓thanks, text: They thank you., ending: good}\n")
      ])
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    course.scenarios.filter(\.isClosed).flatMap { scenario -> [Diagnostic] in
      let reached = scenario.targets.reachable(from: [scenario.first])
      return scenario.scenes.filter { !reached.contains($0.id.value) }.map { scene in
        diagnostic(
          "no way from '\(scenario.first)' leads to the scene '\(scene.id.value)'",
          at: scene.id.location)
      }
    }
  }
}

extension Scenario {
  /// Whether every scene that is named exists; one that does not is another finding.
  var isClosed: Bool {
    let ids = Set(scenes.map(\.id.value))
    return references.allSatisfy { ids.contains($0.value) }
  }
}

extension [String: [String]] {
  /// What can be come to, the beginnings included.
  func reachable(from beginnings: [String]) -> Set<String> {
    var seen: Set<String> = []
    var waiting = beginnings
    while let next = waiting.popLast() {
      if seen.insert(next).inserted { waiting += self[next] ?? [] }
    }
    return seen
  }
}

/// A scenario for the examples of rules.
enum ScenarioExample {
  static func text(second: String = "ending: good", more: String = "") -> String {
    """
    ```scenario
    id: first-call
    title: A first call
    scenes:
      - id: phone
        text: The phone rings.
        choices:
          - {id: answer, text: You answer., to: talk}
      - {id: talk, text: You talk., \(second)}
    \(more)```

    """
  }
}
