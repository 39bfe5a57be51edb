import Diagnostics

/// A course with a toolkit, and an edition of it, for the examples of rules.
enum ProfileExample {
  /// The edition leaves out handouts, all between brackets, or adds some; `tree` begins the file
  /// that it can add, and is nil where there is none.
  static func example(
    leaveOut: String? = nil, add: String? = nil, page: String? = nil,
    tree: String? = "---\nid: tree\n"
  ) -> RuleExample {
    let handouts =
      "handouts: {"
      + [leaveOut.map { "leave-out: [\($0)]" }, add.map { "add: [\($0)]" }].compactMap { $0 }
      .joined(separator: ", ") + "}\n"
    var files = [
      "course.yaml": """
      toolkit:
        stages: [{id: start, title: Start}]
        handouts: [{file: toolkit/map.md, stages: [start]}]

      """,
      "toolkit/map.md": "---\nid: map\ntitle: Map\n---\nText.\n",
      "profiles/elm.yaml": "name: Elm Valley\n" + handouts,
    ]
    files["modules/welcome.md"] = page
    if add != nil { files["toolkit/tree.md"] = tree.map { $0 + "title: Phone tree\n---\nText.\n" } }
    return RuleExample(files: files)
  }
}
