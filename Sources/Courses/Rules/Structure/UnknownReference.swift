package import Diagnostics

/// Finds ids that name nothing.
package enum UnknownReference: CourseRule {
  package static let description = RuleDescription(
    id: "course/unknown-reference",
    summary: "reference to an id that does not exist",
    why: "What was meant would be missing from the package without a word.",
    passing: [
      RuleExample([
        "course.yaml": """
        objectives: [{id: count, text: Count}]
        modules: [{id: first, title: First, objectives: [count], pages: [modules/welcome.md]}]

        """
      ])
    ],
    failing: [
      RuleExample([
        "course.yaml":
          "modules: [{id: first, title: First, objectives: [↓count], pages: [modules/welcome.md]}]\n"
      ]),
      RuleExample([
        "course.yaml": """
        alignments: [{framework: Our competences, code: "3.2", title: Early language}]
        objectives: [{id: count, text: Count, alignments: ["3.2", ↓"3.3"]}]

        """
      ]),
      RuleExample(["modules/welcome.md": "```handout\nid: ↓partner-map\n```\n"]),
      ProfileExample.example(leaveOut: "↓mpa"),
      ProfileExample.example(add: "{file: toolkit/tree.md, stages: [↓strat]}"),
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: plan, title: Plan}]
          handouts: [{file: toolkit/meeting.md, stages: [plan], formats: [html]}]

        """,
        "toolkit/meeting.md":
          "---\nid: meeting\ntitle: Meeting\nfollows: [welcome, ↓farewell]\n---\nMeet.\n",
      ]),
      RuleExample([
        "modules/welcome.md": """
        ```assessment
        id: check
        title: Check
        questions: [↓who-decides]
        ```

        """
      ]),
      RuleExample([
        "modules/welcome.md": ScenarioExample.text(
          second: "choices: [{id: on, text: You go on., to: ↓end}]")
      ]),
      RuleExample(
        files: FinderExample.files(more: "  - {id: plan, text: We plan., stage: ↓strat}\n")),
    ]
  )

  package static func check(_ course: Course) -> [Diagnostic] {
    let definition = course.definition
    let toolkit = definition.toolkit
    let objectives =
      definition.modules.flatMap(\.objectives)
      + course.pages.flatMap(\.objectives)
      + course.questions.compactMap(\.objective)
      + course.scenarios.compactMap(\.objective)
      + (toolkit?.handouts.flatMap(\.objectives) ?? [])
    return missing(objectives, "objective", definition.objectives.map(\.id.value))
      + missing(
        definition.objectives.flatMap(\.alignments), "alignment",
        definition.alignments.map(\.code))
      + missing(
        definition.modules.flatMap(\.requires), "module", definition.modules.map(\.id.value))
      + missing(
        toolkit?.handouts.flatMap(\.stages) ?? [], "stage", toolkit?.stages.map(\.id.value) ?? [])
      + course.scenarios.flatMap { scenario in
        missing(scenario.references, "scene", scenario.scenes.map(\.id.value))
      }
      + (toolkit.map { toolkit in
        missing(
          course.finders.flatMap(\.statements).flatMap(\.stages), "stage",
          toolkit.stages.map(\.id.value))
      } ?? [])
      + (course.hasUnreadParts ? [] : missingParts(of: course))
  }

  /// Ids of what stands in files; one that could not be read would seem to be missing.
  private static func missingParts(of course: Course) -> [Diagnostic] {
    let leftOut = course.leftOutHandouts
    let handouts = (course.handouts + leftOut).map(\.id.value)
    let ofCourse = (course.handouts.filter { !$0.reference.isOfEdition } + leftOut).map(\.id.value)
    return missing(course.pages.flatMap(\.handoutCards), "handout", handouts)
      + missing(course.definition.leftOut, "handout of the course", ofCourse)
      + missing(
        course.assessments.flatMap(\.listedQuestions), "question", course.questions.map(\.id.value))
      + missing(
        course.handouts.flatMap(\.follows), "page or module",
        course.pages.map(\.id.value) + course.definition.modules.map(\.id.value))
      + missing(
        course.assessments.compactMap(\.bank), "question bank", course.banks.map(\.id.value))
  }

  private static func missing(_ uses: [Located<String>], _ kind: String, _ known: [String])
    -> [Diagnostic]
  {
    let names = Set(known)
    // A guess is not worth minutes among thousands.
    let candidates = known.count <= 500 ? known : []
    return uses.filter { !names.contains($0.value) }.map { use in
      let hint = NearestName.of(use.value, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
      return diagnostic("there is no \(kind) '\(use.value)'\(hint)", at: use.location)
    }
  }
}

extension Page {
  package var handoutCards: [Located<String>] {
    activities.compactMap { if case .handout(let id) = $0 { id } else { nil } }
  }
}

extension Assessment {
  package var listedQuestions: [Located<String>] {
    if case .listed(let ids) = selection { ids } else { [] }
  }

  package var bank: Located<String>? {
    if case .drawn(let bank, _) = selection { bank } else { nil }
  }
}
