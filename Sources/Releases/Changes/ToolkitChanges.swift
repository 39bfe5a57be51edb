/// What can happen to the toolkit.
package enum ToolkitChanges {
  static let added = ChangeKind(
    "handout/added", .resume, "a handout is new",
    why: "Learners find one more to take away; it does not count.",
    to: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map])

  static let removed = ChangeKind(
    "handout/removed", .resume, "a handout is gone",
    why: "Copies that people took away stay theirs; in the course it is found no more.",
    from: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map], to: [:])

  static let renamed = ChangeKind(
    "handout/renamed", .text, "a handout has another id and says which it had",
    why: "Its address in the package is another; nothing is kept of learners.",
    from: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map],
    to: [
      "course.yaml": toolkit("toolkit/map.md"),
      "toolkit/map.md": map.replacing("id: map\n", with: "id: partner-map\nwas: map\n"),
    ])

  static let replaced = ChangeKind(
    "handout/replaced", .text, "a handout reads otherwise",
    why: "Whoever took it away has the earlier one, which says its version.",
    from: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map],
    to: [
      "course.yaml": toolkit("toolkit/map.md"),
      "toolkit/map.md": map.replacing("Who is there?", with: "Who is around you?"),
    ])

  static let details = ChangeKind(
    "handout/details", .text, "a handout has another title, summary, place or other formats",
    why: "It is found and offered otherwise.",
    from: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map],
    to: [
      "course.yaml": toolkit("toolkit/map.md"),
      "toolkit/map.md": map.replacing("title: Map", with: "title: Partner map"),
    ])

  static let stages = ChangeKind(
    "toolkit/stages", .text, "the toolkit's title, stages or order are others",
    why: "They order what is there.",
    from: ["course.yaml": toolkit("toolkit/map.md"), "toolkit/map.md": map],
    to: [
      "course.yaml": toolkit("toolkit/map.md").replacing("Exploring", with: "Looking around"),
      "toolkit/map.md": map,
    ])

  package static let kinds = [added, removed, renamed, replaced, details, stages]

  static func all(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    let handouts = Matched(old.handouts, new.handouts)
    return handouts.added.map {
      Change(
        added, $0.id, "handout \(named($0.title, $0.id)) is new", [TextChange("", nil, $0.text)])
    }
      + handouts.removed.map { Change(removed, $0.id, "handout \(named($0.title, $0.id)) is gone") }
      + handouts.kept.flatMap { changes(of: $1, from: $0, comparison) } + stages(old, new)
  }

  private static func changes(
    of now: ReleasedCourse.Handout, from before: ReleasedCourse.Handout, _ comparison: Comparison
  ) -> [Change] {
    var changes: [Change] = []
    func add(_ kind: ChangeKind, _ words: String, _ texts: [TextChange] = []) {
      changes.append(Change(kind, now.id, "handout \(named(now.title, now.id)) \(words)", texts))
    }
    if now.id != before.id { add(renamed, "had the id '\(before.id)'") }
    if now.text != before.text,
      comparison.new.course.shown(now.text) != comparison.old.course.shown(before.text)
    {
      add(replaced, "reads otherwise", [TextChange("", before.text, now.text)])
    }
    func list(_ ids: [String]) -> String { ids.joined(separator: ", ") }
    var texts = TextChange.all(
      ("title", before.title, now.title), ("summary", before.summary, now.summary),
      ("stages", list(before.stages), list(now.stages)),
      ("formats", list(before.formats), list(now.formats)))
    if comparison.isOther(before.objectives, than: now.objectives) {
      texts.append(TextChange("objectives", list(before.objectives), list(now.objectives)))
    }
    if !texts.isEmpty { add(details, "is found or offered otherwise", texts) }
    return changes
  }

  private static func stages(_ old: ReleasedCourse, _ new: ReleasedCourse) -> [Change] {
    func lines(_ course: ReleasedCourse) -> String {
      guard let toolkit = course.toolkit else { return "" }
      return
        ([toolkit.title ?? ""]
        + toolkit.stages.map { "\($0.title): \($0.summary ?? "") (\($0.id))" })
        .joined(separator: "\n")
    }
    let isReordered = new.handouts.map(\.recordID).isReordered(from: old.handouts.map(\.recordID))
    guard lines(old) != lines(new) || isReordered else { return [] }
    return [
      Change(
        stages, "", "the toolkit's title, stages or order are others",
        TextChange.all(("", lines(old), lines(new))))
    ]
  }

  /// A course with a toolkit, for examples of others.
  static let example = toolkit("toolkit/map.md")
  static var exampleHandout: String { map }

  private static let map = "---\nid: map\ntitle: Map\n---\nWho is there?\n"

  private static func toolkit(_ file: String) -> String {
    """
    toolkit:
      stages: [{id: exploring, title: Exploring}]
      handouts: [{file: \(file), stages: [exploring], formats: [html]}]

    """
  }
}
