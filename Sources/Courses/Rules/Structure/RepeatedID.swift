package import Diagnostics

/// Finds two things of one kind with one id.
package enum RepeatedID: CourseRule {
  package static let description = RuleDescription(
    id: "course/repeated-id",
    summary: "id used twice",
    why: "Learner state is kept under the id, so one of the two would overwrite the other.",
    passing: [
      RuleExample(["course.yaml": "objectives: [{id: a, text: One}, {id: b, text: Two}]\n"])
    ],
    failing: [
      RuleExample(["course.yaml": "objectives: [{id: a, text: One}, {id: ↓a, text: Two}]\n"]),
      RuleExample([
        "course.yaml":
          "modules: [{id: first, title: First, pages: [modules/welcome.md, modules/more.md]}]\n",
        "modules/more.md": "---\nid: ↓welcome\ntitle: More\n---\n",
      ]),
      RuleExample([
        "modules/welcome.md": """
        ```question
        id: who
        kind: choice
        prompt: Who decides?
        choices:
          - {id: all, text: All, correct: true}
          - {id: ↓all, text: One}
        ```

        """
      ]),
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: plan, title: Plan}]
          handouts: [{file: toolkit/list.md, stages: [plan]}]

        """,
        "toolkit/list.md": """
        ---
        id: list
        title: List
        ---
        ```form
        fields:
          - {id: name, kind: text, label: Name}
          - {id: ↓name, kind: date, label: Date}
        ```

        """,
      ]),
      ProfileExample.example(
        add: "{file: toolkit/tree.md, stages: [start]}", tree: "---\nid: ↓map\n"),
      RuleExample([
        "course.yaml": """
        modules:
          - {id: first, title: First, was: ↓second, pages: [modules/welcome.md]}
          - {id: second, title: Second, pages: [modules/more.md]}

        """,
        "modules/more.md": "---\nid: more\ntitle: More\n---\nText.\n",
      ]),
      RuleExample([
        "modules/welcome.md": ScenarioExample.text(
          more: "  - {id: ↓talk, text: You talk on., ending: poor}\n")
      ]),
      RuleExample(
        files: FinderExample.files(more: "  - {id: ↓know, text: We know., stage: start}\n")),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let choices = course.questions.map { $0.kind.choiceIDs }
    return repeated(course.pages, "page") + repeated(course.questions, "question")
      + repeated(course.assessments, "assessment") + repeated(course.scenarios, "scenario")
      + repeated(course.checklists, "checklist")
      + course.checklists.flatMap { repeated($0.items.map(\.id), "item") }
      + repeated(course.finders, "finder")
      + course.finders.flatMap { finder in
        repeated(finder.scale.map(\.id), "step")
          + repeated(finder.statements.map(\.id), "statement")
      }
      + repeated(course.banks.map(\.id), "question bank")
      + repeated(course.handouts, "handout") + repeated(definition.modules, "module")
      + repeated(definition.objectives.map(\.id), "objective")
      + repeated(definition.toolkit?.stages.map(\.id) ?? [], "stage")
      + repeated((definition.sessions ?? []).map(\.id), "session")
      + course.handouts.flatMap { handout in
        let fields = handout.forms.flatMap(\.fields)
        return repeated(fields.map(\.id), "field")
          + fields.flatMap { repeated($0.kind.options.map(\.id), "option") }
      }
      + choices.flatMap { repeated($0, "choice") }
      + course.scenarios.flatMap { scenario in
        repeated(scenario.scenes.map(\.id), "scene")
          + scenario.scenes.flatMap { repeated($0.decisions.map(\.id), "choice") }
      }
  }

  /// What a thing was called before is its own for ever, too.
  private static func repeated(_ items: [some Renamed], _ kind: String) -> [Diagnostic] {
    let ids = items.map(\.id)
    return repeated(ids, kind) + repeated(items.compactMap(\.was), "earlier \(kind)")
      + items.compactMap(\.was).compactMap { was in
        ids.first { $0.value == was.value }.map { other in
          diagnostic(
            "'\(was.value)' is the id of another \(kind), at \(other.location.file):\(other.location.line)",
            at: was.location,
            help: "an id that is taken again has another meaning; give the other \(kind) a new one")
        }
      }
  }

  private static func repeated(_ ids: [Located<String>], _ kind: String) -> [Diagnostic] {
    var first: [String: SourceLocation] = [:]
    return ids.compactMap { id in
      guard let place = first[id.value] else {
        first[id.value] = id.location
        return nil
      }
      return diagnostic(
        "the \(kind) id '\(id.value)' is already taken at \(place.file):\(place.line)",
        at: id.location)
    }
  }
}

extension QuestionKind {
  /// A pair has one id for both its sides.
  fileprivate var choiceIDs: [Located<String>] {
    if case .matching(let matching) = self {
      matching.pairs.map(\.item.id) + matching.distractors.map(\.id)
    } else {
      choices.map(\.id)
    }
  }
}
