/// What can happen to the names under which learners' data are kept.
package enum RecordChanges {
  static let lost = ChangeKind(
    "record/lost", .completion, "learners' data of something are not found any more",
    why:
      "The code under which they are kept is another one, so for the new release nothing was done"
      + " yet. A thing that is renamed again says in 'was' the id that it had first.",
    from: ["modules/welcome.md": "---\nid: hello\nwas: welcome\ntitle: Welcome\n---\nHello.\n"],
    to: ["modules/welcome.md": "---\nid: greeting\nwas: hello\ntitle: Welcome\n---\nHello.\n"])

  package static let kinds = [lost]

  static func lost(_ thing: String, _ item: some Released, _ title: String, _ before: some Released)
    -> Change
  {
    let advice =
      item.recordID == before.recordID
      ? "it had another 'code'" : "say 'was: \(before.recordID)' to keep them"
    return Change(
      lost, item.id, "learners' data of \(thing) \(named(title, item.id)) are lost; \(advice)")
  }
}
