/// What can happen to the handouts of an edition, besides those of the course.
enum EditionHandouts {
  static func changes(of now: ReleasedCourse.Edition, from before: ReleasedCourse.Edition)
    -> [Change]
  {
    let whose = "edition \(named(now.name, now.id))"
    let leftOut = TextChange.all(("leave-out", list(before.leftOut), list(now.leftOut)))
    let handouts = Matched(before.added ?? [], now.added ?? [])
    let added =
      handouts.added.map { TextChange($0.id, nil, $0.text) }
      + handouts.removed.map { TextChange($0.id, $0.text, nil) }
    let set = leftOut + added
    let kept = handouts.kept.filter { $0.old != $0.new }.map { before, now in
      Change(
        PackageChanges.editionHandoutText, now.id,
        "handout \(named(now.title, now.id)) of \(whose) reads, is found or offered otherwise",
        TextChange.all(
          ("title", before.title, now.title), ("summary", before.summary, now.summary),
          ("stages", list(before.stages), list(now.stages)),
          ("objectives", list(before.objectives), list(now.objectives)),
          ("formats", list(before.formats), list(now.formats)), ("", before.text, now.text)))
    }.filter { !$0.texts.isEmpty }
    guard !set.isEmpty else { return kept }
    return [
      Change(
        PackageChanges.editionHandouts, now.id, "the toolkit of \(whose) has other handouts", set)
    ] + kept
  }

  private static func list(_ ids: [String]?) -> String {
    (ids ?? []).sorted().joined(separator: ", ")
  }
}
