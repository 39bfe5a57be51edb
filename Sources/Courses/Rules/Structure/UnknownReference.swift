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
      ProfileExample.example(leaveOut: "↓toolkit/map.md"),
      ProfileExample.example(
        add: "{file: toolkit/tree.md, stages: [start]}", page: "```handout\nid: ↓tree\n```\n"),
      ProfileExample.example(add: "{file: toolkit/tree.md, stages: [↓strat]}"),
      RuleExample([
        "course.yaml": """
        toolkit:
          stages: [{id: plan, title: Plan}, {id: do, title: Do}]
          handouts: [{file: toolkit/meeting.md, stages: [plan, do, ↓does], formats: [html]}]

        """,
        "toolkit/meeting.md": "---\nid: meeting\ntitle: Meeting\n---\nMeet.\n",
      ]),
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
    missingHandouts(of: course)
      + missing(
        course.assessments.flatMap(\.listedQuestions), "question", course.questions.map(\.id.value))
      + missing(
        course.handouts.flatMap(\.follows), "page or module",
        course.pages.map(\.id.value) + course.definition.modules.map(\.id.value),
        files: course.pages.map { ($0.path, $0.id.value) })
      + missing(
        course.assessments.compactMap(\.bank), "question bank", course.banks.map(\.id.value))
  }

  private static func missingHandouts(of course: Course) -> [Diagnostic] {
    let leftOut = course.leftOutHandouts
    let handouts = course.handouts + leftOut
    let ofCourse = course.handouts.filter { !$0.reference.isOfEdition } + leftOut
    let editions = Dictionary(
      course.profiles.flatMap { profile in
        (course.handouts(addedBy: profile) ?? []).map { ($0.id.value, [profile.id]) }
      }, uniquingKeysWith: +)
    return missing(
      course.pages.flatMap(\.handoutCards), "handout", handouts.map(\.id.value),
      files: handouts.map { ($0.path, $0.id.value) }, editions: editions)
      + missing(
        course.definition.leftOut, "handout", ofCourse.map(\.id.value), lead: "the course has no",
        files: ofCourse.map { ($0.path, $0.id.value) })
  }

  /// `files` are paths whose ids may have been meant, `editions` ids that only some editions have.
  private static func missing(
    _ uses: [Located<String>], _ kind: String, _ known: [String], lead: String = "there is no",
    files: [(path: String, id: String)] = [], editions: [String: [String]] = [:]
  ) -> [Diagnostic] {
    let names = Set(known)
    return uses.filter { !names.contains($0.value) }.map { use in
      if let editions = editions[use.value] {
        return diagnostic(
          "'\(use.value)' is a \(kind) of \(Profile.named(editions)) alone", at: use.location,
          help: "list it in the toolkit of course.yaml to show its card on pages")
      }
      let hint = id(ofFileNamedBy: use, files) ?? self.hint(for: use.value, among: known)
      return diagnostic("\(lead) \(kind) '\(use.value)'\(hint)", at: use.location)
    }
  }

  /// What to write instead of the path of a file, seen from the course's folder or from where it is
  /// named.
  private static func id(
    ofFileNamedBy use: Located<String>, _ files: [(path: String, id: String)]
  ) -> String? {
    guard !files.isEmpty, use.value.contains("/") || use.value.hasSuffix(".md") else { return nil }
    let folder = SourcePath.folder(of: use.location.file)
    let meant = [SourcePath.resolve(use.value), SourcePath.resolve(use.value, in: folder)]
    return files.first { meant.contains($0.path) }.map { "; write its id, '\($0.id)'" }
  }

  /// The nearest name, or all of them where they are few.
  private static func hint(for word: String, among known: [String]) -> String {
    // A guess is not worth minutes among thousands.
    let candidates = known.count <= 500 ? known : []
    if let nearest = NearestName.of(word, in: candidates) { return "; did you mean '\(nearest)'?" }
    var seen: Set<String> = []
    let names = known.filter { seen.insert($0).inserted }
    switch names.count {
    case 0: return "; there are none"
    case 1: return "; there is only '\(names.joined())'"
    case ...8: return "; there are: \(names.joined(separator: ", "))"
    default: return ""
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
