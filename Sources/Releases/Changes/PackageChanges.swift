/// What can happen to packages as a whole: what they are made for, and by what.
package enum PackageChanges {
  static let targetAdded = ChangeKind(
    "target/added", .resume, "a package for another standard is made",
    why: "Nobody has a record of it yet; the other packages are what they were.",
    from: ["course.yaml": "targets: [scorm12]\n"], to: ["course.yaml": "targets: [scorm12, web]\n"])

  static let targetRemoved = ChangeKind(
    "target/removed", .identity, "a package for a standard is made no more",
    why:
      "Whoever has that package can replace it by one of another standard alone, which to an LMS is"
      + " another course.",
    from: ["course.yaml": "targets: [scorm12, web]\n"], to: ["course.yaml": "targets: [web]\n"])

  static let packaging = ChangeKind(
    "target/packaging", .identity, "a package has other SCOs",
    why:
      "One SCO for the course or one for each module: the LMS finds none of the items that it has"
      + " records of.",
    from: ["course.yaml": "packaging: single\n"], to: ["course.yaml": "packaging: per-module\n"])

  static let editionAdded = ChangeKind(
    "edition/added", .resume, "an edition is new",
    why: "It has an identifier of its own; nobody has a record of it yet.",
    from: ["course.yaml": place], to: ["course.yaml": place, "profiles/elm.yaml": "name: Elm\n"])

  static let editionRemoved = ChangeKind(
    "edition/removed", .identity, "an edition is made no more",
    why:
      "Whoever has its package can replace it by another edition alone, which is another course.",
    from: ["course.yaml": place, "profiles/elm.yaml": "name: Elm\n"], to: ["course.yaml": place])

  static let editionWords = ChangeKind(
    "edition/words", .text, "an edition has other words, looks, sessions or resources",
    why: "Texts show them; scored questions that do are told of by themselves.",
    from: ["course.yaml": place, "profiles/elm.yaml": "name: Elm\ntitle: Elm Valley\n"],
    to: ["course.yaml": place, "profiles/elm.yaml": "name: Elm\ntitle: Elm River\n"])

  static let editionHandouts = ChangeKind(
    "edition/handouts", .resume, "an edition's toolkit has other handouts",
    why: "Learners of the edition find more or fewer to take away; handouts do not count.",
    from: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "toolkit/tree.md": tree, "profiles/elm.yaml": "name: Elm\nhandouts: {add: [\(treeEntry)]}\n",
    ],
    to: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "toolkit/tree.md": tree,
      "profiles/elm.yaml": "name: Elm\nhandouts: {leave-out: [map], add: [\(treeEntry)]}\n",
    ])

  static let editionHandoutText = ChangeKind(
    "edition/handout-text", .text, "a handout of an edition reads, is found or offered otherwise",
    why: "Whoever took it away has the earlier one.",
    from: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "toolkit/tree.md": tree, "profiles/elm.yaml": "name: Elm\nhandouts: {add: [\(treeEntry)]}\n",
    ],
    to: [
      "course.yaml": ToolkitChanges.example, "toolkit/map.md": ToolkitChanges.exampleHandout,
      "toolkit/tree.md": tree.replacing("Who calls whom?", with: "Whom do you call?"),
      "profiles/elm.yaml": "name: Elm\nhandouts: {add: [\(treeEntry)]}\n",
    ])

  static let theme = ChangeKind(
    "theme/changed", .text, "the course looks otherwise",
    why: "Looks are neither kept nor measured.",
    to: ["course.yaml": "theme: {accent: \"#1f6f54\"}\n"])

  static let paper = ChangeKind(
    "paper/changed", .text, "handouts are made for other paper", why: "It changes how they print.",
    from: ["course.yaml": "paper: a4\n"], to: ["course.yaml": "paper: letter\n"])

  static let html = ChangeKind(
    "html/changed", .text, "HTML in pages is used, or shown as text",
    why: "Pages may look otherwise; nothing is kept of it.",
    to: ["course.yaml": "html: trusted\n"])

  static let mediaAdded = ChangeKind(
    "media/added", .text, "a file is packed that was not", why: "The package is larger by it.",
    to: ["modules/welcome.md": "See [the list](../media/list.txt).\n", "media/list.txt": "One\n"])

  static let mediaRemoved = ChangeKind(
    "media/removed", .text, "a file is packed no more", why: "Nothing of the course shows it.",
    from: [
      "modules/welcome.md": "See [the list](../media/list.txt).\n", "media/list.txt": "One\n",
    ],
    to: [:])

  static let mediaReplaced = ChangeKind(
    "media/replaced", .text, "a picture, recording or other file is another one",
    why: "Learners see the new one; someone has to look at it, for no tool can say what is on it.",
    from: [
      "modules/welcome.md": "See [the list](../media/list.txt).\n", "media/list.txt": "One\n",
    ],
    to: ["modules/welcome.md": "See [the list](../media/list.txt).\n", "media/list.txt": "Two\n"])

  static let controlDocuments = ChangeKind(
    "package/control-documents", .text, "packages carry other schemas",
    why: "Importers that judge manifests by them may judge otherwise; learners meet none of it.",
    to: ["coursewright.yaml": "control-documents: schemas\n"])

  static let player = ChangeKind(
    "program/player", .text, "packages carry another player, or another program made them",
    why: "It reads and writes the same learner state, by its format.", to: [:])

  static let stateFormat = ChangeKind(
    "program/state-format", .resume, raising: .major, "learner state is written in another format",
    why:
      "The new player reads the old format; after a learner has been in the new release, an earlier"
      + " one cannot read the state any more, so there is no way back.",
    to: [:])

  package static let kinds = [
    targetAdded, targetRemoved, packaging, editionAdded, editionRemoved, editionWords,
    editionHandouts, editionHandoutText, theme, paper, html, mediaAdded, mediaRemoved,
    mediaReplaced, controlDocuments, player, stateFormat,
  ]

  static func all(_ comparison: Comparison) -> [Change] {
    targets(comparison) + editions(comparison) + looks(comparison) + media(comparison)
      + program(comparison)
  }

  private static func targets(_ comparison: Comparison) -> [Change] {
    let targets = Matched(comparison.old.course.targets, comparison.new.course.targets, by: \.name)
    return targets.added.map { Change(targetAdded, $0.name, "packages for \($0.name) are made") }
      + targets.removed.map { Change(targetRemoved, $0.name, "no package for \($0.name) is made") }
      + targets.kept.filter { $0.old.packaging != $0.new.packaging }.map {
        Change(
          packaging, $0.new.name,
          "the package for \($0.new.name) has \($0.new.packaging == "single" ? "one SCO" : "a SCO for each module")"
        )
      }
  }

  private static func editions(_ comparison: Comparison) -> [Change] {
    let editions = Matched(comparison.old.course.editions, comparison.new.course.editions, by: \.id)
    return editions.added.map {
      Change(editionAdded, $0.id, "edition \(named($0.name, $0.id)) is new")
    }
      + editions.removed.map {
        Change(editionRemoved, $0.id, "edition \(named($0.name, $0.id)) is made no more")
      }
      + editions.kept.filter { $0.old != $0.new }.flatMap { before, now in
        words(of: now, from: before) + EditionHandouts.changes(of: now, from: before)
      }
  }

  private static func words(
    of now: ReleasedCourse.Edition, from before: ReleasedCourse.Edition
  ) -> [Change] {
    let names = Set(before.variables.keys).union(now.variables.keys).sorted()
    let variables = names.filter { before.variables[$0] != now.variables[$0] }.map {
      TextChange($0, before.variables[$0], now.variables[$0])
    }
    let texts =
      TextChange.all(
        ("name", before.name, now.name), ("title", before.title, now.title),
        ("accent", before.accent, now.accent), ("logo", before.logo, now.logo))
      + variables + SessionChanges.texts(before.sessions, now.sessions)
      + ResourceChanges.texts(before.resources, now.resources)
    // Sessions and resources that are none may still stand instead of the course's.
    let isOther =
      !texts.isEmpty || before.sessions != now.sessions || before.resources != now.resources
      || (now.added ?? []).map(\.recordID).isReordered(from: (before.added ?? []).map(\.recordID))
    guard isOther else { return [] }
    return [
      Change(
        editionWords, now.id,
        "edition \(named(now.name, now.id)) has other words, looks, sessions or resources", texts)
    ]
  }

  private static func looks(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.course, comparison.new.course)
    var changes: [Change] = []
    if new.theme != old.theme {
      changes.append(
        Change(
          theme, "", "the course looks otherwise",
          TextChange.all(
            ("accent", old.theme.accent, new.theme.accent),
            ("logo", old.theme.logo, new.theme.logo),
            ("font", old.theme.font, new.theme.font), ("css", old.theme.css, new.theme.css))))
    }
    if new.paper != old.paper {
      changes.append(Change(paper, "handouts are made for \(new.paper) and were for \(old.paper)"))
    }
    if new.html != old.html {
      changes.append(
        Change(html, "HTML in pages is \(new.html == "trusted" ? "used" : "shown as text") now"))
    }
    if new.controlDocuments != old.controlDocuments {
      changes.append(
        Change(
          controlDocuments, "", "packages carry other schemas",
          TextChange.all(("folder", old.controlDocuments, new.controlDocuments))))
    }
    return changes
  }

  private static func media(_ comparison: Comparison) -> [Change] {
    let media = Matched(comparison.old.course.media, comparison.new.course.media, by: \.file)
    return media.added.map { Change(mediaAdded, $0.file, "the file \($0.file) is packed") }
      + media.removed.map { Change(mediaRemoved, $0.file, "the file \($0.file) is packed no more") }
      + media.kept.filter { $0.old != $0.new }.map {
        Change(
          mediaReplaced, $0.new.file,
          "the file \($0.new.file) is another one: \($0.new.size) bytes, and had \($0.old.size)")
      }
  }

  private static func program(_ comparison: Comparison) -> [Change] {
    let (old, new) = (comparison.old.record.program, comparison.new.record.program)
    var changes: [Change] = []
    if new.stateFormat != old.stateFormat {
      changes.append(
        Change(
          stateFormat, "learner state has format \(new.stateFormat) and had \(old.stateFormat)"))
    }
    if new.toolchain != old.toolchain {
      changes.append(
        Change(player, "packages are made by \(new.toolchain) and were by \(old.toolchain)"))
    } else if let documents = new.documents, let before = old.documents, documents != before {
      changes.append(
        Change(
          player,
          "documents of handouts are made by \(documents.joined(separator: ", ")) and were by"
            + " \(before.joined(separator: ", "))"))
    } else if new.player != old.player {
      changes.append(Change(player, "packages carry another player"))
    }
    return changes
  }

  private static let place = "variables: {place: here}\n"
  private static let tree = "---\nid: tree\ntitle: Phone tree\n---\nWho calls whom?\n"
  private static let treeEntry =
    "{file: toolkit/tree.md, stages: [exploring], formats: [html]}"
}
