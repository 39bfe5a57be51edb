/// What can happen to finders.
package enum FinderChanges {
  static let added = ChangeKind(
    "finder/added", .resume, "a finder is new",
    why: "It does not count; learners find more to answer.",
    from: course("Hello.\n"), to: course("Hello.\n\n" + finder()))

  static let removed = ChangeKind(
    "finder/removed", .resume, "a finder is gone",
    why: "Its answers are read no more; nothing that counts is lost.",
    from: course("Hello.\n\n" + finder()), to: course("Hello.\n"))

  static let renamed = ChangeKind(
    "finder/renamed", .resume, "a finder has another id and says which it had",
    why: "Answers go with it.", from: course(finder()),
    to: course(finder().replacing("id: where\n", with: "id: our-stage\nwas: where\n")))

  static let statements = ChangeKind(
    "finder/statements", .resume, "a finder has other statements",
    why:
      "Answers to statements that stayed stay; new ones are open, and the result is counted anew.",
    from: course(finder()),
    to: course(
      finder().replacing(
        "Met.,", with: "Met., stage: start}\n  - {id: sign, text: Signed.,")))

  static let scale = ChangeKind(
    "finder/scale", .resume, "the scale of a finder has other steps",
    why:
      "An answer on another scale means nothing on this one, so learners are asked to answer again.",
    from: course(finder()),
    to: course(
      finder().replacing("text: Yes}", with: "text: Yes}, {id: always, text: Always}")))

  static let counting = ChangeKind(
    "finder/counting", .resume, "a finder counts otherwise",
    why:
      "A statement speaks for another stage, or a step is worth other points. Answers stay, and"
      + " learners may be told another stage.",
    from: course(finder()),
    to: course(finder().replacing("Met., stage: start", with: "Met., stage: grow")))

  static let words = ChangeKind(
    "finder/words", .text, "a finder reads otherwise",
    why: "Answers are kept by the ids of statements and steps.",
    from: course(finder()), to: course(finder().replacing("Met.", with: "We have met.")))

  package static let kinds = [added, removed, renamed, statements, scale, counting, words]

  static func all(_ comparison: Comparison) -> [Change] {
    let finders = Matched(
      comparison.old.course.finders ?? [], comparison.new.course.finders ?? [])
    return finders.added.map {
      Change(added, $0.id, "finder \(named($0.title, $0.id)) is new on page '\($0.page)'")
    }
      + finders.removed.map {
        Change(removed, $0.id, "finder \(named($0.title, $0.id)) is gone")
      }
      + finders.kept.flatMap { changes(from: $0.old, to: $0.new, comparison) }
  }

  private static func changes(
    from before: ReleasedCourse.Finder, to now: ReleasedCourse.Finder, _ comparison: Comparison
  ) -> [Change] {
    let name = "finder \(named(now.title, now.id))"
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "\(name) \(words)", texts))
    }
    if now.code != before.code {
      changes.append(RecordChanges.lost("finder", now, now.title, before))
    } else if now.id != before.id {
      add(renamed, "had the id '\(before.id)'")
    }
    changes += [
      ActivityChanges.move(name, now.id, from: before.page, to: now.page, comparison)
    ].compactMap { $0 }
    if now.hash != before.hash { add(scale, "has another scale") }
    let asked = Matched(before.statements, now.statements, by: \.code)
    if !asked.added.isEmpty || !asked.removed.isEmpty {
      add(
        statements, "has other statements",
        asked.added.map { TextChange("statement \($0.id)", nil, $0.text) }
          + asked.removed.map { TextChange("statement \($0.id)", $0.text, nil) })
    }
    let steps = Matched(before.scale, now.scale, by: \.id)
    let counts =
      steps.kept.filter { $0.old.points != $0.new.points }.map {
        TextChange("points of step \($0.new.id)", "\($0.old.points)", "\($0.new.points)")
      }
      + asked.kept.filter { Set($0.old.stages) != Set($0.new.stages) }.map {
        TextChange(
          "stages of statement \($0.new.id)", $0.old.stages.joined(separator: ", "),
          $0.new.stages.joined(separator: ", "))
      }
    if !counts.isEmpty { add(counting, "counts otherwise", counts) }
    let texts =
      TextChange.all(("title", before.title, now.title), ("intro", before.intro, now.intro))
      + steps.kept.filter { $0.old.text != $0.new.text }.map {
        TextChange("step \($0.new.id)", $0.old.text, $0.new.text)
      }
      + asked.kept.filter { $0.old.text != $0.new.text }.map {
        TextChange("statement \($0.new.id)", $0.old.text, $0.new.text)
      }
    let isReordered =
      asked.kept.map(\.new.code).isReordered(from: before.statements.map(\.code))
      || steps.kept.map(\.new.id).isReordered(from: before.scale.map(\.id))
    if !texts.isEmpty || isReordered { add(words, "reads otherwise", texts) }
    return changes
  }

  // What examples are made of.

  private static func course(_ page: String) -> [String: String] {
    [
      "course.yaml": """
      toolkit:
        stages: [{id: start, title: Start}, {id: grow, title: Grow}]
        handouts: [{file: toolkit/map.md, stages: [start, grow]}]

      """,
      "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      "modules/welcome.md": page,
    ]
  }

  private static func finder() -> String {
    """
    ```finder
    id: where
    title: Where are we?
    scale: [{id: no, text: Not yet}, {id: yes, text: Yes}]
    statements:
      - {id: know, text: Known., stage: start}
      - {id: meet, text: Met., stage: start}
      - {id: plan, text: Planned., stage: grow}
      - {id: share, text: Shared., stages: [start, grow]}
    ```

    """
  }
}
