/// What can happen to scenarios and checklists, and to any practice that goes elsewhere.
package enum ActivityChanges {
  static let scenarioAdded = ChangeKind(
    "scenario/added", .resume, "a scenario is new",
    why: "It does not count; learners find one more.",
    to: ["modules/welcome.md": scenario()])

  static let scenarioRemoved = ChangeKind(
    "scenario/removed", .resume, "a scenario is gone",
    why: "The way a learner has gone in it is read no more; nothing that counts is lost.",
    from: ["modules/welcome.md": "Hello.\n\n" + scenario()], to: ["modules/welcome.md": "Hello.\n"])

  static let scenarioRenamed = ChangeKind(
    "scenario/renamed", .resume, "a scenario has another id and says which it had",
    why: "Learners go on where they were.", from: ["modules/welcome.md": scenario()],
    to: [
      "modules/welcome.md": scenario().replacing(
        "id: visit\n", with: "id: first-visit\nwas: visit\n")
    ])

  static let scenarioWays = ChangeKind(
    "scenario/ways", .resume, "the scenes of a scenario lead elsewhere",
    why: "A way that was gone before means nothing in it, so it begins anew for whoever was in it.",
    from: ["modules/welcome.md": scenario()],
    to: [
      "modules/welcome.md": scenario().replacing("to: good", with: "to: X")
        .replacing("to: poor", with: "to: good").replacing("to: X", with: "to: poor")
    ])

  static let scenarioWords = ChangeKind(
    "scenario/words", .text, "a scenario reads otherwise", why: "The ways are the same.",
    from: ["modules/welcome.md": scenario()],
    to: ["modules/welcome.md": scenario().replacing("You listen", with: "You listen well")])

  static let checklistAdded = ChangeKind(
    "checklist/added", .resume, "a checklist is new",
    why: "It does not count; learners find more to tick.", to: ["modules/welcome.md": checklist()])

  static let checklistRemoved = ChangeKind(
    "checklist/removed", .resume, "a checklist is gone",
    why: "Its ticks are read no more; nothing that counts is lost.",
    from: ["modules/welcome.md": "Hello.\n\n" + checklist()], to: ["modules/welcome.md": "Hello.\n"]
  )

  static let checklistRenamed = ChangeKind(
    "checklist/renamed", .resume, "a checklist has another id and says which it had",
    why: "Ticks go with it.", from: ["modules/welcome.md": checklist()],
    to: [
      "modules/welcome.md": checklist().replacing("id: before\n", with: "id: ready\nwas: before\n")
    ])

  static let checklistItems = ChangeKind(
    "checklist/items", .resume, "a checklist has other items",
    why: "Ticks of items that stayed stay; new ones are open.",
    from: ["modules/welcome.md": checklist()],
    to: [
      "modules/welcome.md": checklist().replacing(
        "Read.}", with: "Read.}\n  - {id: three, text: Go.}")
    ])

  static let checklistWords = ChangeKind(
    "checklist/words", .text, "a checklist reads otherwise",
    why: "Ticks are kept by the ids of items.",
    from: ["modules/welcome.md": checklist()],
    to: ["modules/welcome.md": checklist().replacing("Call.", with: "Call them.")])

  static let moved = ChangeKind(
    "activity/moved", .resume,
    "practice, a scenario, a checklist or a finder stands on another page",
    why: "Answers, ways and ticks are kept under its id, so they go with it.",
    from: twoPages(on: "welcome"), to: twoPages(on: "more"))

  static let movedToOtherSCO = ChangeKind(
    "activity/moved-to-other-sco", .resume, raising: .major,
    "practice, a scenario, a checklist or a finder went to another SCO",
    why:
      "An LMS keeps a record for each SCO, so answers, ways and ticks stay behind; nothing that"
      + " counts is lost.",
    from: twoPages(on: "welcome", twoModules), to: twoPages(on: "more", twoModules))

  /// What happened to something whose home was another page.
  static func move(
    _ name: String, _ id: String, from old: String, to new: String, _ comparison: Comparison
  ) -> Change? {
    guard old != new, comparison.old.homeRecord(old) != comparison.new.homeRecord(new) else {
      return nil
    }
    let isOther = comparison.changesSCO(from: old, to: new)
    return Change(
      isOther ? movedToOtherSCO : moved, id,
      "\(name) stands on page '\(new)' and stood on '\(old)'"
        + (isOther ? ", which is another SCO" : ""))
  }

  package static let kinds = [
    moved, movedToOtherSCO, scenarioAdded, scenarioRemoved, scenarioRenamed, scenarioWays,
    scenarioWords, checklistAdded,
    checklistRemoved, checklistRenamed, checklistItems, checklistWords,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    scenarios(comparison) + checklists(comparison)
  }

  private static func scenarios(_ comparison: Comparison) -> [Change] {
    let scenarios = Matched(comparison.old.course.scenarios, comparison.new.course.scenarios)
    return scenarios.added.map {
      Change(scenarioAdded, $0.id, "scenario \(named($0.title, $0.id)) is new on page '\($0.page)'")
    }
      + scenarios.removed.map {
        Change(scenarioRemoved, $0.id, "scenario \(named($0.title, $0.id)) is gone")
      }
      + scenarios.kept.flatMap { before, now -> [Change] in
        let name = "scenario \(named(now.title, now.id))"
        var changes: [Change] = []
        if now.code != before.code {
          changes.append(RecordChanges.lost("scenario", now, now.title, before))
        } else if now.id != before.id {
          changes.append(Change(scenarioRenamed, now.id, "\(name) had the id '\(before.id)'"))
        }
        changes += [move(name, now.id, from: before.page, to: now.page, comparison)].compactMap {
          $0
        }
        if now.hash != before.hash {
          changes.append(Change(scenarioWays, now.id, "\(name) leads elsewhere"))
        }
        if now.readableText != before.readableText {
          changes.append(
            Change(
              scenarioWords, now.id, "\(name) reads otherwise",
              [TextChange("", before.readableText, now.readableText)]))
        }
        return changes
      }
  }

  private static func checklists(_ comparison: Comparison) -> [Change] {
    let checklists = Matched(comparison.old.course.checklists, comparison.new.course.checklists)
    return checklists.added.map {
      Change(checklistAdded, $0.id, "checklist '\($0.id)' is new on page '\($0.page)'")
    }
      + checklists.removed.map { Change(checklistRemoved, $0.id, "checklist '\($0.id)' is gone") }
      + checklists.kept.flatMap { before, now -> [Change] in
        var changes: [Change] = []
        func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
          changes.append(Change(kind, now.id, "checklist '\(now.id)' \(words)", texts))
        }
        changes += [
          move("checklist '\(now.id)'", now.id, from: before.page, to: now.page, comparison)
        ].compactMap { $0 }
        let items = Matched(before.items, now.items, by: \.code)
        if now.id != before.id, items.kept.isEmpty {
          changes.append(RecordChanges.lost("checklist", now, now.title ?? "", before))
        } else if now.id != before.id {
          add(checklistRenamed, "had the id '\(before.id)'")
        }
        if !items.added.isEmpty || !items.removed.isEmpty {
          add(
            checklistItems, "has other items",
            items.added.map { TextChange("item \($0.id)", nil, $0.text) }
              + items.removed.map { TextChange("item \($0.id)", $0.text, nil) })
        }
        let texts =
          TextChange.all(("title", before.title, now.title))
          + items.kept.filter { $0.old.text != $0.new.text }.map {
            TextChange("item \($0.new.id)", $0.old.text, $0.new.text)
          }
        if !texts.isEmpty || items.kept.map(\.new.code).isReordered(from: before.items.map(\.code))
        {
          add(checklistWords, "reads otherwise", texts)
        }
        return changes
      }
  }

  // What examples are made of.

  private static let oneModule =
    "modules: [{id: first, title: First, pages: [modules/welcome.md, modules/more.md]}]\n"

  private static let twoModules = """
    packaging: per-module
    modules:
      - {id: first, title: First, pages: [modules/welcome.md]}
      - {id: second, title: Second, pages: [modules/more.md]}

    """

  private static func twoPages(on page: String, _ modules: String = oneModule) -> [String: String] {
    [
      "course.yaml": modules,
      "modules/welcome.md": "Hello.\n\n" + (page == "welcome" ? checklist() : ""),
      "modules/more.md": "---\nid: more\ntitle: More\n---\nMore.\n\n"
        + (page == "more" ? checklist() : ""),
    ]
  }

  private static func scenario() -> String {
    """
    ```scenario
    id: visit
    title: A first visit
    scenes:
      - id: door
        text: You knock.
        choices:
          - {id: listen, text: You listen., to: good}
          - {id: talk, text: You talk., to: poor}
      - {id: good, text: They tell you more., ending: good}
      - {id: poor, text: They say little., ending: poor}
    ```

    """
  }

  private static func checklist() -> String {
    """
    ```checklist
    id: before
    title: Before you go
    items:
      - {id: one, text: Call.}
      - {id: two, text: Read.}
    ```

    """
  }
}

extension ReleasedCourse.Scenario {
  fileprivate var readableText: String {
    ([title] + (objective.map { ["(\($0))"] } ?? [])
      + scenes.map { scene in
        ([scene.text] + (scene.ending.map { ["(\($0))"] } ?? [])
          + scene.decisions.map { decision in
            "- \(decision.text)" + (decision.feedback.map { ": \($0)" } ?? "")
          }).joined(separator: "\n")
      }).joined(separator: "\n\n")
  }
}
