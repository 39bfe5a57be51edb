/// What can happen to the course as a whole.
package enum CourseChanges {
  static let identity = ChangeKind(
    "course/identity", .identity, "the course has another id or IRI",
    why: "To an LMS it is another course: nobody has a record of it.",
    to: ["course.yaml": "iri: https://example.org/courses/another\n"])

  static let language = ChangeKind(
    "course/language", .meaning, "the course is in another language",
    why:
      "Everything is asked in other words; another language is better another edition or course.",
    from: QuestionExample.assessed().merging(["course.yaml": "language: en\n"]) { $1 },
    to: QuestionExample.assessed().merging(["course.yaml": "language: es\n"]) { $1 })

  static let languageVariant = ChangeKind(
    "course/language-variant", .text, "the course is in another variant of its language",
    why: "Its own texts decide what is asked; the tag decides how it is read aloud and hyphenated.",
    from: ["course.yaml": "language: en-US\n"], to: ["course.yaml": "language: en-GB\n"])

  static let title = ChangeKind(
    "course/title", .text, "the course has another title",
    why: "LMSs know it by its identifier. Some show the title that they read at the first import.",
    to: ["course.yaml": "title: Another example\n"])

  static let details = ChangeKind(
    "course/details", .text, "what is said of the course is otherwise",
    why:
      "Subtitle, description, audience, keywords, duration, provider, day of the version, licence and"
      + " cover are shown.",
    to: ["course.yaml": "subtitle: To begin with\n"])

  static let alignments = ChangeKind(
    "course/alignments", .text, "the course is aligned otherwise",
    why: "Frameworks are named in its metadata and on its first page.",
    to: ["course.yaml": "alignments: [{framework: F, code: A1, title: Families}]\n"])

  static let objectiveAdded = ChangeKind(
    "objective/added", .resume, "an objective is new",
    why: "An LMS hears of one more; nothing that learners have is lost.",
    from: ["course.yaml": objectives("{id: one, text: One}", "one")],
    to: ["course.yaml": objectives("{id: one, text: One}, {id: two, text: Two}", "one, two")])

  static let objectiveRemoved = ChangeKind(
    "objective/removed", .score, "an objective is dropped",
    why: "An LMS keeps what it was told of it, and nothing tells it more.",
    from: ["course.yaml": objectives("{id: one, text: One}, {id: two, text: Two}", "one, two")],
    to: ["course.yaml": objectives("{id: one, text: One}", "one")])

  static let objectiveText = ChangeKind(
    "objective/text", .text, "an objective reads otherwise",
    why: "It is known by its id.",
    from: ["course.yaml": objectives("{id: one, text: One}", "one")],
    to: ["course.yaml": objectives("{id: one, text: The first one}", "one")])

  static let passMark = ChangeKind(
    "course/pass-mark", .score, "the course passes at another share of points",
    why: "Whoever passed stays passed; all others are judged by the new mark from now on.",
    from: QuestionExample.assessed().merging(["course.yaml": "passing: 0.8\n"]) { $1 },
    to: QuestionExample.assessed().merging(["course.yaml": "passing: 0.7\n"]) { $1 })

  static let completion = ChangeKind(
    "course/completion", .completion, "something else has to be done to complete the course",
    why: "Learners in progress have more or less to do; whoever was complete stays so.",
    to: ["course.yaml": "completion: {pages: all}\n"])

  static let navigation = ChangeKind(
    "course/navigation", .completion, "pages open freely, or one after the other",
    why: "Learners in progress may find pages closed that were open.",
    to: ["course.yaml": "navigation: in-order\n"])

  static let variable = ChangeKind(
    "variable/value", .text, "a variable has another value",
    why: "Texts show it; scored questions that show it are told of by themselves.",
    from: [
      "course.yaml": "variables: {place: Elm Valley}\n", "modules/welcome.md": "Hello {{place}}.\n",
    ],
    to: [
      "course.yaml": "variables: {place: Harbor City}\n",
      "modules/welcome.md": "Hello {{place}}.\n",
    ])

  private static func offering(_ keys: String) -> [String: String] {
    [
      "course.yaml": "variables: {place: {value: Elm Valley\(keys)}}\n",
      "modules/welcome.md": "Hello {{place}}.\n",
    ]
  }

  static let variableOffered = ChangeKind(
    "variable/offered", .resume, "learners may have a value of their own for a variable",
    why: "Who is half-way finds a page to say it on; nothing that they have is lost.",
    from: offering(""), to: offering(", label: Your town"))

  static let variableWithdrawn = ChangeKind(
    "variable/withdrawn", .resume, "learners may no longer have their own value for a variable",
    why:
      "Pages say the course's value to everybody. What learners had is kept for a release that asks again.",
    from: offering(", label: Your town"), to: offering(""))

  static let variableLabel = ChangeKind(
    "variable/label", .text, "learners are asked for a variable in other words",
    why:
      "What they said stays. Where they are asked for something else, give the variable another name.",
    from: offering(", label: Your town"), to: offering(", label: The town you live in"))

  static let variableMax = ChangeKind(
    "variable/max", .text, "learners' own values may be longer, or have to be shorter",
    why: "What is longer than it may be is shown cut.",
    from: offering(", label: Your town"), to: offering(", label: Your town, max: 100"))

  static let certificate = ChangeKind(
    "course/certificate", .text, "the certificate of completion is new, dropped or otherwise",
    why: "Whoever completes or has completed the course is shown it as it is now.",
    to: ["course.yaml": "certificate: {hours: 3}\n"])

  package static let kinds = [
    identity, language, languageVariant, title, details, alignments, certificate, objectiveAdded,
    objectiveRemoved,
    objectiveText, passMark, completion, navigation, variable, variableOffered,
    variableWithdrawn, variableLabel, variableMax,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    var changes: [Change] = []
    if new.identifier != old.identifier {
      changes.append(
        Change(identity, "the course is '\(new.identifier)' to LMSs and was '\(old.identifier)'"))
    }
    if new.language != old.language {
      changes.append(
        Change(
          primary(new.language) == primary(old.language) ? languageVariant : language,
          "the course is in '\(new.language)' and was in '\(old.language)'"))
    }
    if new.title != old.title {
      changes.append(
        Change(
          title, "", "the course is called '\(new.title)' and was '\(old.title)'",
          [TextChange("title", old.title, new.title)]))
    }
    let texts = detailTexts(old, new)
    if !texts.isEmpty {
      changes.append(Change(details, "", "the course is described otherwise", texts))
    }
    if new.alignments != old.alignments {
      func lines(_ course: ReleasedCourse) -> String {
        course.alignments.map {
          "\($0.framework) \($0.code): \($0.title) \($0.url ?? "") \($0.guid ?? "")"
        }
        .joined(separator: "\n")
      }
      changes.append(
        Change(
          alignments, "", "the course is aligned otherwise",
          [TextChange("", lines(old), lines(new))]))
    }
    if new.certificate != old.certificate { changes.append(certificate(old, new)) }
    if new.objectives.map(\.id).isReordered(from: old.objectives.map(\.id)) {
      changes.append(Change(details, "objectives stand in another order"))
    }
    return changes + objectives(old, new) + rules(old, new) + variables(old, new)
      + offers(old, new)
  }

  private static func primary(_ tag: String) -> String {
    tag.lowercased().prefix { $0 != "-" } + ""
  }

  private static func detailTexts(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [TextChange] {
    TextChange.all(
      ("subtitle", old.subtitle, new.subtitle), ("description", old.description, new.description),
      ("audience", old.audience, new.audience),
      ("keywords", old.keywords.joined(separator: ", "), new.keywords.joined(separator: ", ")),
      ("duration", old.duration, new.duration), ("provider", old.provider, new.provider),
      ("date", old.date, new.date), ("license", old.license, new.license),
      ("cover", old.cover, new.cover))
  }

  private static func certificate(_ old: ReleasedCourse, _ new: ReleasedCourse) -> Change {
    let words =
      switch (old.certificate, new.certificate) {
      case (nil, _): "there is a certificate of completion now"
      case (_, nil): "there is no certificate of completion any more"
      default: "the certificate of completion is another one"
      }
    let (before, now) = (old.certificate, new.certificate)
    return Change(
      certificate, "", words,
      TextChange.all(
        ("title", before?.title, now?.title), ("hours", before?.hours, now?.hours),
        ("statement", before?.statement, now?.statement),
        ("signature", before?.signature, now?.signature)))
  }

  private static func objectives(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [Change] {
    let objectives = Matched(old.objectives, new.objectives, by: \.id)
    return objectives.added.map {
      Change(objectiveAdded, $0.id, "objective '\($0.id)' is new", [TextChange("", nil, $0.text)])
    }
      + objectives.removed.map {
        Change(
          objectiveRemoved, $0.id, "objective '\($0.id)' is dropped", [TextChange("", $0.text, nil)]
        )
      }
      + objectives.kept.filter { $0.old.text != $0.new.text }.map {
        Change(
          objectiveText, $0.new.id, "objective '\($0.new.id)' reads otherwise",
          [TextChange("", $0.old.text, $0.new.text)])
      }
  }

  private static func rules(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [Change] {
    var changes: [Change] = []
    if new.passing != old.passing {
      changes.append(
        Change(
          passMark,
          "the course passes at \(percent(new.passing)) and passed at \(percent(old.passing))"))
    }
    if new.completion != old.completion {
      changes.append(
        Change(
          completion,
          "complete is who \(words(new.completion)), and was who \(words(old.completion))"))
    }
    if new.navigation != old.navigation {
      changes.append(
        Change(
          navigation,
          new.navigation == "free" ? "all pages are open at once" : "pages open one after the other"
        ))
    }
    return changes
  }

  private static func words(_ completion: ReleasedCourse.Completion) -> String {
    let pages =
      switch completion.pages {
      case "required": "saw the required pages"
      case "all": "saw all pages"
      default: ""
      }
    let assessments =
      switch completion.assessments {
      case "passed": "passed the assessments"
      case "attempted": "submitted the assessments"
      default: ""
      }
    let words = [pages, assessments].filter { !$0.isEmpty }
    return words.isEmpty ? "began" : words.joined(separator: " and ")
  }

  private static func variables(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [Change] {
    Set(old.variables.keys).union(new.variables.keys).sorted()
      .filter { old.variables[$0] != new.variables[$0] }
      .map {
        Change(
          variable, $0, "variable '\($0)' has another value",
          [TextChange("", old.variables[$0], new.variables[$0])])
      }
  }

  private static func offers(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [Change] {
    let (before, now) = (old.offered ?? [:], new.offered ?? [:])
    return Set(before.keys).union(now.keys).sorted().flatMap { name -> [Change] in
      let labels = [TextChange("", before[name]?.label, now[name]?.label)]
      guard let was = before[name] else {
        return [
          Change(variableOffered, name, "learners may say what '\(name)' is to them", labels)
        ]
      }
      guard let own = now[name] else {
        return [
          Change(
            variableWithdrawn, name, "learners may no longer say what '\(name)' is to them", labels)
        ]
      }
      var changes: [Change] = []
      if own.label != was.label {
        changes.append(
          Change(variableLabel, name, "learners are asked for '\(name)' in other words", labels))
      }
      if own.max != was.max {
        changes.append(
          Change(
            variableMax, name,
            "learners' own '\(name)' may have \(own.max) characters and could have \(was.max)"))
      }
      return changes
    }
  }

  private static func objectives(_ items: String, _ used: String) -> String {
    """
    objectives: [\(items)]
    modules: [{id: first, title: First, objectives: [\(used)], pages: [modules/welcome.md]}]

    """
  }
}
