/// What can happen to pages.
package enum PageChanges {
  static let added = ChangeKind(
    "page/added", .resume, "a page is new that does not count",
    why: "Learners find one more page; nobody has to see it, and whoever was complete stays so.",
    to: [
      "course.yaml": modules("modules/welcome.md, {file: modules/more.md, required: false}"),
      "modules/more.md": more,
    ])

  static let addedRequired = ChangeKind(
    "page/added-required", .completion, "a page is new that has to be seen",
    why: "Learners in progress have one more page to see; whoever was complete stays so.",
    to: ["course.yaml": modules("modules/welcome.md, modules/more.md"), "modules/more.md": more])

  static let removed = ChangeKind(
    "page/removed", .resume, raising: .major, "a page is gone that did not count",
    why: "Learners who stopped on it begin elsewhere, and links to it lead nowhere.",
    from: [
      "course.yaml": modules("modules/welcome.md, {file: modules/more.md, required: false}"),
      "modules/more.md": more,
    ], to: [:])

  static let removedRequired = ChangeKind(
    "page/removed-required", .completion, "a page is gone that had to be seen",
    why: "Learners in progress have less to do, and may be complete at their next launch.",
    from: ["course.yaml": modules("modules/welcome.md, modules/more.md"), "modules/more.md": more],
    to: [:])

  static let renamed = ChangeKind(
    "page/renamed", .resume, "a page has another id and says which it had",
    why: "Learners' ticks and places go with it; links from outside the course to it do not.",
    to: ["modules/welcome.md": "---\nid: hello\nwas: welcome\ntitle: Welcome\n---\nHello.\n"])

  static let moved = ChangeKind(
    "page/moved", .resume, "a page stands elsewhere in its SCO",
    why: "Ticks and places are kept under its id, so they go with it.",
    from: ["course.yaml": modules("modules/welcome.md, modules/more.md"), "modules/more.md": more],
    to: ["course.yaml": modules("modules/more.md, modules/welcome.md"), "modules/more.md": more])

  static let movedToOtherSCO = ChangeKind(
    "page/moved-to-other-sco", .completion, "a page went to a module that is another SCO",
    why:
      "An LMS keeps a record for each SCO, so the page is new there: learners in progress see it"
      + " again.",
    from: [
      "course.yaml": twoModules("modules/welcome.md, modules/more.md"), "modules/more.md": more,
      "modules/last.md": last,
    ],
    to: [
      "course.yaml": twoModules("modules/welcome.md", "modules/more.md, modules/last.md"),
      "modules/more.md": more, "modules/last.md": last,
    ])

  static let movedGates = ChangeKind(
    "page/moved-gates", .completion, "a page stands elsewhere among pages that open in order",
    why:
      "Learners in progress may find a page closed that was open, until those before it are done.",
    from: [
      "course.yaml": "navigation: in-order\n" + modules("modules/welcome.md, modules/more.md"),
      "modules/more.md": more,
    ],
    to: [
      "course.yaml": "navigation: in-order\n" + modules("modules/more.md, modules/welcome.md"),
      "modules/more.md": more,
    ])

  static let nowRequired = ChangeKind(
    "page/now-required", .completion, "a page has to be seen now",
    why: "Learners in progress who skipped it have more to do; whoever was complete stays so.",
    from: [
      "course.yaml": modules("modules/welcome.md, {file: modules/more.md, required: false}"),
      "modules/more.md": more,
    ],
    to: ["course.yaml": modules("modules/welcome.md, modules/more.md"), "modules/more.md": more])

  static let noLongerRequired = ChangeKind(
    "page/no-longer-required", .completion, "a page need not be seen any more",
    why: "Learners in progress have less to do, and may be complete at their next launch.",
    from: ["course.yaml": modules("modules/welcome.md, modules/more.md"), "modules/more.md": more],
    to: [
      "course.yaml": modules("modules/welcome.md, {file: modules/more.md, required: false}"),
      "modules/more.md": more,
    ])

  static let retitled = ChangeKind(
    "page/retitled", .text, "a page has another title",
    why: "Titles are shown; records are kept under ids.",
    to: ["modules/welcome.md": "---\nid: welcome\ntitle: Good morning\n---\nHello.\n"])

  static let text = ChangeKind(
    "page/text", .text, "the running text of a page reads otherwise",
    why: "Text is neither kept nor measured.",
    to: ["modules/welcome.md": "Hello to all of you.\n"])

  static let activitiesMoved = ChangeKind(
    "page/activities-moved", .text, "what learners do on a page stands elsewhere on it",
    why: "Answers are kept under the ids of what was asked, wherever it stands.",
    from: ["modules/welcome.md": "Hello.\n\n" + QuestionExample.question()],
    to: ["modules/welcome.md": QuestionExample.question() + "\nHello.\n"])

  static let objectives = ChangeKind(
    "page/objectives", .score, "a page serves other objectives",
    why:
      "What an LMS is told of an objective depends on the pages that serve it; one that nothing"
      + " serves any more is told of no more.",
    from: [
      "course.yaml": "objectives: [{id: one, text: One}]\n"
        + modules("modules/welcome.md").replacing(
          "first, title", with: "first, objectives: [one], title")
    ],
    to: [
      "course.yaml": "objectives: [{id: one, text: One}]\n"
        + modules("modules/welcome.md").replacing(
          "first, title", with: "first, objectives: [one], title"),
      "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nobjectives: [one]\n---\nHello.\n",
    ])

  static let handoutCards = ChangeKind(
    "page/handout-cards", .text, "a page offers other handouts",
    why: "A card is a link to a handout; nothing is kept of it.",
    from: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "modules/welcome.md": "Hello.\n",
    ],
    to: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "modules/welcome.md": "Hello.\n\n```handout\nid: map\n```\n",
    ])

  static let details = ChangeKind(
    "page/details", .text, "a page takes another time", why: "Its duration is shown alone.",
    to: ["modules/welcome.md": "---\nid: welcome\ntitle: Welcome\nduration: PT5M\n---\nHello.\n"])

  package static let kinds = [
    added, addedRequired, removed, removedRequired, renamed, moved, movedToOtherSCO, nowRequired,
    noLongerRequired, retitled, text, activitiesMoved, details, movedGates, objectives,
    handoutCards,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let pages = Matched(old.pages, new.pages)
    return pages.added.map { page in
      let module = comparison.new.module(ofPage: page.id).map { " in module '\($0.title)'" } ?? ""
      let counts = new.counts(page)
      return Change(
        counts ? addedRequired : added, page.id,
        "page \(named(page.title, page.id)) is new\(module)"
          + (counts ? " and has to be seen" : ""), [TextChange("", nil, page.readableText)])
    }
      + pages.removed.map { page in
        let counts = old.counts(page)
        return Change(
          counts ? removedRequired : removed, page.id,
          "page \(named(page.title, page.id)) is gone" + (counts ? "; it had to be seen" : "")
            + pages.hint(page) { $0.title })
      } + pages.kept.flatMap { changes(of: $1, from: $0, comparison) } + orders(comparison)
  }

  private static func changes(
    of page: ReleasedCourse.Page, from before: ReleasedCourse.Page, _ comparison: Comparison
  ) -> [Change] {
    let name = "page \(named(page.title, page.id))"
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, page.id, "\(name) \(words)", texts))
    }
    if page.code != before.code {
      changes.append(RecordChanges.lost("page", page, page.title, before))
    } else if page.id != before.id {
      add(renamed, "had the id '\(before.id)'")
    }
    let (old, new) = (comparison.old.course, comparison.new.course)
    let (from, to) = (
      comparison.old.module(ofPage: before.id), comparison.new.module(ofPage: page.id)
    )
    if from?.recordID != to?.recordID {
      let isOther = comparison.hasModuleSCOs
      let isGated =
        comparison.opensInOrder || from?.requires.isEmpty == false || to?.requires.isEmpty == false
        || new.modules.contains { $0.requires.contains { $0 == from?.id || $0 == to?.id } }
      add(
        isOther ? movedToOtherSCO : isGated ? movedGates : moved,
        "moved from module \(from.map { named($0.title, $0.id) } ?? "") to \(to.map { named($0.title, $0.id) } ?? "")"
          + (isOther ? ", which is another SCO" : ""))
    }
    // Another rule for all pages is told of the course.
    switch (old.counts(before), new.counts(page)) {
    case _ where old.completion.pages != new.completion.pages: break
    case (false, true): add(nowRequired, "has to be seen now")
    case (true, false): add(noLongerRequired, "need not be seen any more")
    default: break
    }
    if page.title != before.title {
      add(
        retitled, "had the title '\(before.title)'",
        TextChange.all(("title", before.title, page.title)))
    }
    // Another value of a variable, and a variable with another name, is told of the variable.
    if page.readableText != before.readableText,
      new.shown(page.readableText) != old.shown(before.readableText)
    {
      add(text, "reads otherwise", [TextChange("", before.readableText, page.readableText)])
    }
    let kept = page.activities.filter(Set(before.activities).contains)
    if kept == before.activities.filter(Set(page.activities).contains),
      page.outline(of: kept) != before.outline(of: kept), page.readableText == before.readableText
    {
      add(activitiesMoved, "has what learners do elsewhere in its text")
    } else if kept != before.activities.filter(Set(page.activities).contains) {
      add(activitiesMoved, "has what learners do in another order")
    }
    if page.duration != before.duration {
      add(
        details, "takes another time",
        TextChange.all(("duration", before.duration, page.duration)))
    }
    if comparison.isOther(before.objectives, than: page.objectives) {
      add(
        objectives, "serves other objectives",
        [
          TextChange(
            "objectives", before.objectives.joined(separator: ", "),
            page.objectives.joined(separator: ", "))
        ])
    }
    let (cards, earlierCards) = (page.handoutCards, before.handoutCards)
    if Set(cards) != Set(earlierCards) {
      add(
        handoutCards, "offers other handouts",
        [TextChange("", earlierCards.joined(separator: ", "), cards.joined(separator: ", "))])
    }
    return changes
  }

  /// Pages that stayed in their module and stand in another order there.
  private static func orders(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    func records(_ module: ReleasedCourse.Module, _ side: Comparison.Side) -> [String] {
      module.pages.compactMap { side.page($0)?.recordID }
    }
    return Matched(old.modules, new.modules).kept.compactMap { before, module in
      guard
        records(module, comparison.new).isReordered(
          from: records(before, comparison.old))
      else { return nil }
      return Change(
        comparison.opensInOrder ? movedGates : moved, module.id,
        "the pages of module \(named(module.title, module.id)) are in another order")
    }
  }

  // What examples are made of.

  private static let more = "---\nid: more\ntitle: More\n---\nMore text.\n"
  private static let last = "---\nid: last\ntitle: Last\n---\nThe last text.\n"

  private static func modules(_ pages: String) -> String {
    "modules:\n  - {id: first, title: First, pages: [\(pages)]}\n"
  }

  private static func twoModules(_ first: String, _ second: String = "modules/last.md") -> String {
    """
    packaging: per-module
    modules:
      - {id: first, title: First, pages: [\(first)]}
      - {id: second, title: Second, pages: [\(second)]}

    """
  }
}

extension ReleasedCourse.Page {
  /// The running text and recordings.
  var readableText: String {
    content.compactMap { block -> String? in
      switch block {
      case .text(let text): text
      case .recording(let recording): recording.readableText
      case .question, .assessment, .scenario, .checklist, .finder, .handout: nil
      }
    }.joined(separator: "\n\n")
  }

  /// The ids of the handouts that it offers.
  var handoutCards: [String] {
    content.compactMap { if case .handout(let id) = $0 { id } else { nil } }
  }

  /// What learners do, in its order.
  var activities: [ReleasedCourse.Block] {
    content.filter { block in
      switch block {
      case .text, .recording: false
      case .question, .assessment, .scenario, .checklist, .finder, .handout: true
      }
    }
  }

  /// The content without activities but some.
  func outline(of activities: [ReleasedCourse.Block]) -> [ReleasedCourse.Block] {
    content.filter { !self.activities.contains($0) || activities.contains($0) }
  }
}

extension ReleasedCourse.Recording {
  fileprivate var readableText: String {
    let files =
      sources.joined(separator: ", ")
      + captions.sorted { $0.key < $1.key }.map { ", captions \($0.key): \($0.value)" }.joined()
      + (poster.map { ", poster: \($0)" } ?? "")
    return "[\(kind): \(title ?? "") (\(files))]" + (transcript.isEmpty ? "" : "\n\n" + transcript)
  }
}
