/// What can happen to modules.
package enum ModuleChanges {
  static let added = ChangeKind(
    "module/added", .resume, "a module is new",
    why: "In one SCO a module is a heading; what its new pages do is told of each page.",
    from: [
      "course.yaml": modules("", "modules/welcome.md, modules/more.md"), "modules/more.md": more,
    ],
    to: [
      "course.yaml": modules("", "modules/welcome.md", "modules/more.md"), "modules/more.md": more,
    ])

  static let removed = ChangeKind(
    "module/removed", .resume, "a module is gone",
    why: "In one SCO a module is a heading; what becomes of its pages is told of each page.",
    from: [
      "course.yaml": modules("", "modules/welcome.md", "modules/more.md"), "modules/more.md": more,
    ],
    to: [
      "course.yaml": modules("", "modules/welcome.md, modules/more.md"), "modules/more.md": more,
    ])

  static let addedSCO = ChangeKind(
    "module/added-sco", .identity, "a module is new that is a SCO of its own",
    why:
      "The LMS sees an item that it did not know: nobody has a record of it, and a course that was"
      + " complete may count as incomplete until it is done.",
    from: ["course.yaml": modules(perModule, "modules/welcome.md")],
    to: [
      "course.yaml": modules(perModule, "modules/welcome.md", "modules/more.md"),
      "modules/more.md": more,
    ])

  static let removedSCO = ChangeKind(
    "module/removed-sco", .identity, "a module is gone that was a SCO of its own",
    why: "The LMS loses the item, and with it what it kept of learners there.",
    from: [
      "course.yaml": modules(perModule, "modules/welcome.md", "modules/more.md"),
      "modules/more.md": more,
    ], to: ["course.yaml": modules(perModule, "modules/welcome.md")])

  static let renamed = ChangeKind(
    "module/renamed", .resume, "a module has another id and says which it had",
    why: "Manifests go on naming it by its first id, so an LMS keeps its records.",
    from: ["course.yaml": modules(perModule, "modules/welcome.md")],
    to: [
      "course.yaml": modules(perModule, "modules/welcome.md").replacing(
        "id: first", with: "id: beginning, was: first")
    ])

  static let retitled = ChangeKind(
    "module/retitled", .text, "a module has another title",
    why: "Titles are shown; LMSs know modules by identifiers.",
    to: ["course.yaml": modules("", "modules/welcome.md").replacing("First", with: "The first")])

  static let details = ChangeKind(
    "module/details", .text, "a module's summary or objectives are others",
    why: "Both are shown and decide nothing.",
    to: [
      "course.yaml": modules("", "modules/welcome.md").replacing(
        "title: First", with: "title: First, summary: How it begins")
    ])

  static let requires = ChangeKind(
    "module/requires", .completion, "another module has to be complete before one opens",
    why: "Learners in progress may find a module closed that was open, or open that was closed.",
    from: [
      "course.yaml": modules("", "modules/welcome.md", "modules/more.md"), "modules/more.md": more,
    ],
    to: [
      "course.yaml": modules("", "modules/welcome.md", "modules/more.md").replacing(
        "id: second", with: "id: second, requires: [first]"), "modules/more.md": more,
    ])

  static let reordered = ChangeKind(
    "module/reordered", .resume, "modules stand in another order",
    why: "Nothing depends on the order; places and ticks are kept under ids.",
    from: [
      "course.yaml": modules("", "modules/welcome.md", "modules/more.md"), "modules/more.md": more,
    ], to: ["course.yaml": turned(""), "modules/more.md": more])

  static let reorderedGates = ChangeKind(
    "module/reordered-gates", .completion, "modules that open in order stand in another one",
    why:
      "Learners in progress may find a module closed that was open, until the one before is done.",
    from: [
      "course.yaml": modules("navigation: in-order\n", "modules/welcome.md", "modules/more.md"),
      "modules/more.md": more,
    ], to: ["course.yaml": turned("navigation: in-order\n"), "modules/more.md": more])

  package static let kinds = [
    added, removed, addedSCO, removedSCO, renamed, retitled, details, requires, reordered,
    reorderedGates,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let modules = Matched(old.modules, new.modules)
    // A module without pages is no SCO.
    func isSCO(_ module: ReleasedCourse.Module) -> Bool {
      comparison.hasModuleSCOs && !module.pages.isEmpty
    }
    func name(_ module: ReleasedCourse.Module, _ what: String) -> String {
      "module \(named(module.title, module.id)) is \(what)"
        + (isSCO(module) ? ", and a SCO of its own" : "")
    }
    return modules.added.map { Change(isSCO($0) ? addedSCO : added, $0.id, name($0, "new")) }
      + modules.removed.map { module in
        Change(
          isSCO(module) ? removedSCO : removed, module.id,
          name(module, "gone") + modules.hint(module) { $0.title })
      } + modules.kept.flatMap { changes(of: $1, from: $0, comparison) } + order(comparison)
  }

  private static func changes(
    of now: ReleasedCourse.Module, from before: ReleasedCourse.Module, _ comparison: Comparison
  ) -> [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "module \(named(now.title, now.id)) \(words)", texts))
    }
    if now.recordID != before.recordID {
      // Where modules are headings alone, nothing is kept of them.
      if comparison.hasModuleSCOs {
        add(
          removedSCO,
          "is another item to the LMS than '\(before.id)'; say 'was: \(before.recordID)' to keep it"
        )
      }
    } else if now.id != before.id {
      add(renamed, "had the id '\(before.id)'")
    }
    if comparison.hasModuleSCOs, now.pages.isEmpty != before.pages.isEmpty {
      add(
        now.pages.isEmpty ? removedSCO : addedSCO,
        now.pages.isEmpty
          ? "has no pages any more, so it is no SCO" : "has pages now, so it is a SCO")
    }
    if now.title != before.title {
      add(
        retitled, "had the title '\(before.title)'", [TextChange("title", before.title, now.title)])
    }
    var texts = TextChange.all(("summary", before.summary, now.summary))
    if comparison.isOther(before.objectives, than: now.objectives) {
      texts.append(
        TextChange(
          "objectives", before.objectives.joined(separator: ", "),
          now.objectives.joined(separator: ", ")))
    }
    if !texts.isEmpty { add(details, "has another summary or other objectives", texts) }
    let (then, today) = (
      records(before.requires, comparison.old.course), records(now.requires, comparison.new.course)
    )
    if then != today {
      add(
        requires,
        today.isEmpty
          ? "opens without \(list(before.requires))"
          : "opens once \(list(now.requires)) \(now.requires.count == 1 ? "is" : "are") complete")
    }
    return changes
  }

  private static func records(_ ids: [String], _ course: ReleasedCourse) -> Set<String> {
    Set(ids.map { id in course.modules.first { $0.id == id }?.recordID ?? id })
  }

  private static func order(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    guard new.modules.map(\.recordID).isReordered(from: old.modules.map(\.recordID)) else {
      return []
    }
    let order = new.modules.map(\.title).joined(separator: ", ")
    return [
      Change(
        new.navigation == "in-order" ? reorderedGates : reordered,
        "modules stand in another order: \(order)")
    ]
  }

  // What examples are made of.

  private static let more = "---\nid: more\ntitle: More\n---\nMore text.\n"
  private static let perModule = "packaging: per-module\n"

  private static func modules(_ head: String, _ first: String, _ second: String? = nil) -> String {
    let rest = second.map { "  - {id: second, title: Second, pages: [\($0)]}\n" } ?? ""
    return "\(head)modules:\n  - {id: first, title: First, pages: [\(first)]}\n\(rest)"
  }

  private static func turned(_ head: String) -> String {
    """
    \(head)modules:
      - {id: second, title: Second, pages: [modules/more.md]}
      - {id: first, title: First, pages: [modules/welcome.md]}

    """
  }
}
