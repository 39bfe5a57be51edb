import Diagnostics
import LearnerState
import Releases
import Testing

/// A course to edit: two modules with two pages each, practice, an assessment of two questions, a
/// handout, an edition.
struct EditedCourse {
  static let base: [String: String] = [
    "course.yaml": """
    format: 1
    id: tides
    version: 1.0.0
    title: Tides
    language: en
    objectives: [{id: know, text: Know the tides}]
    modules:
      - {id: sea, title: The sea, objectives: [know], pages: [modules/high.md, modules/low.md]}
      - {id: shore, title: The shore, pages: [modules/walk.md, modules/check.md]}
    toolkit:
      stages: [{id: before, title: Before}]
      handouts: [{file: toolkit/list.md, stages: [before], objectives: [know], formats: [html]}]
    variables: {place: Elm Bay}
    passing: 0.8
    targets: [scorm12, scorm2004, web]

    """,
    "modules/high.md":
      "---\nid: high\ntitle: High water\nobjectives: [know]\n---\nIt rises in {{place}}.\n",
    "modules/low.md":
      "---\nid: low\ntitle: Low water\n---\nIt falls.\n\n" + question("when", "When is low water?"),
    "modules/walk.md": "---\nid: walk\ntitle: A walk\n---\nGo early.\n",
    "modules/check.md": """
    ---
    id: check
    title: Check
    ---
    ```assessment
    id: final
    title: Final
    questions: [why, how]
    ```

    """,
    "questions/all.md": "---\nid: all\n---\n\n" + question("why", "Why does it rise?") + "\n"
      + question("how", "How far does it rise?"),
    "toolkit/list.md": "---\nid: list\ntitle: List\n---\nBoots.\n",
    "profiles/elm.yaml": "name: Elm Bay\n",
  ]

  static func question(_ id: String, _ prompt: String) -> String {
    """
    ```question
    id: \(id)
    kind: choice
    prompt: \(prompt)
    choices:
      - {id: moon, text: The moon, correct: true}
      - {id: sun, text: The sun}
    ```

    """
  }

  private(set) var files = base

  /// Edits a file; a text that is not there is a mistake of the test.
  func edit(_ name: String, _ old: String, _ new: String) -> Self {
    guard let text = files[name], text.contains(old) else {
      preconditionFailure("\(name) has no '\(old)'")
    }
    var course = self
    course.files[name] = text.replacing(old, with: new)
    return course
  }

  func add(_ name: String, _ text: String) -> Self {
    var course = self
    course.files[name] = text
    return course
  }

  var perModule: Self { edit("course.yaml", "passing: 0.8", "passing: 0.8\npackaging: per-module") }
}

/// An edit with all that is to be said of it.
struct Edit: Sendable, CustomTestStringConvertible {
  let name: String
  let before: [String: String]
  let after: [String: String]
  /// Every kind of change that it makes, sorted.
  let kinds: [String]
  let changeClass: ChangeClass?
  let part: VersionPart?
  /// What to do where an LMS moves learners with their records.
  let advice: Advice?

  init(
    _ name: String, of course: EditedCourse = EditedCourse(),
    _ edit: (EditedCourse) -> EditedCourse, _ kinds: [String], _ changeClass: ChangeClass?,
    _ part: VersionPart?, _ advice: Advice?
  ) {
    self.name = name
    before = course.files
    after = edit(course).files
    self.kinds = kinds
    self.changeClass = changeClass
    self.part = part
    self.advice = advice
  }

  var testDescription: String { name }
}

@Suite("edits of a course")
struct EditTests {
  private static let yaml = "course.yaml"
  private static let extra = "---\nid: extra\ntitle: Extra\n---\nMore.\n"

  static let same: [Edit] = [
    Edit("nothing", { $0 }, [], nil, nil, nil),
    Edit(
      "paragraphs in other lines",
      { $0.edit("modules/high.md", "It rises in", "It\nrises\nin") }, [], nil, nil, nil),
    Edit(
      "other line ends", { $0.edit("modules/low.md", "\n", "\r\n") }, [], nil, nil, nil),
    Edit(
      "another spelling of YAML",
      {
        $0.edit(
          yaml, "toolkit/list.md, stages: [before]", "'toolkit/list.md', \"stages\": ['before']")
      },
      [], nil, nil, nil),
    Edit(
      "what is meant anyway, said",
      {
        $0.edit(
          yaml, "pages: [modules/walk.md,", "pages: [{file: modules/walk.md, required: true},")
      },
      [], nil, nil, nil),
    Edit(
      "a page's file with another name",
      {
        $0.add("modules/stroll.md", $0.files["modules/walk.md"] ?? "")
          .edit(yaml, "modules/walk.md", "modules/stroll.md")
      }, [], nil, nil, nil),
    Edit(
      "a question in another bank",
      {
        $0.edit("questions/all.md", EditedCourse.question("how", "How far does it rise?"), "")
          .add(
            "questions/more.md",
            "---\nid: more\n---\n\n" + EditedCourse.question("how", "How far does it rise?"))
      }, [], nil, nil, nil),
    Edit(
      "a variable with another name",
      {
        $0.edit(yaml, "{place: Elm Bay}", "{bay: Elm Bay}")
          .edit("modules/high.md", "{{place}}", "{{bay}}")
      }, ["variable/value", "variable/value"], .text, .patch, .replaceInPlace),
  ]

  static let modules: [Edit] = [
    Edit(
      "a module split in one SCO",
      {
        $0.edit(
          yaml, "pages: [modules/high.md, modules/low.md]}",
          "pages: [modules/high.md]}\n  - {id: ebb, title: Ebb, pages: [modules/low.md]}")
      }, ["module/added", "page/moved"], .resume, .minor, .replaceInPlace),
    Edit(
      "a module split into two SCOs", of: EditedCourse().perModule,
      {
        $0.edit(
          yaml, "pages: [modules/high.md, modules/low.md]}",
          "pages: [modules/high.md]}\n  - {id: ebb, title: Ebb, pages: [modules/low.md]}")
      },
      ["module/added-sco", "page/moved-to-other-sco"],
      .identity, .major, .newActivity),
    Edit(
      "two modules merged in one SCO",
      {
        $0.edit(
          yaml,
          "modules/low.md]}\n  - {id: shore, title: The shore, pages: [modules/walk.md, modules/check.md]}",
          "modules/low.md, modules/walk.md, modules/check.md]}")
      }, ["module/removed", "page/moved", "page/moved"], .resume, .minor, .replaceInPlace),
    Edit(
      "two SCOs merged", of: EditedCourse().perModule,
      {
        $0.edit(
          yaml,
          "modules/low.md]}\n  - {id: shore, title: The shore, pages: [modules/walk.md, modules/check.md]}",
          "modules/low.md, modules/walk.md, modules/check.md]}")
      },
      [
        "assessment/moved-to-other-sco", "module/removed-sco", "page/moved-to-other-sco",
        "page/moved-to-other-sco",
      ], .identity, .major, .newActivity),
    Edit(
      "a module renamed, saying so", of: EditedCourse().perModule,
      { $0.edit(yaml, "id: shore", "id: beach, was: shore") }, ["module/renamed"], .resume,
      .minor, .replaceInPlace),
    Edit(
      "a module renamed without a word", of: EditedCourse().perModule,
      { $0.edit(yaml, "id: shore", "id: beach") },
      [
        "assessment/moved-to-other-sco", "module/added-sco", "module/removed-sco",
        "page/moved-to-other-sco",
        "page/moved-to-other-sco",
      ], .identity, .major, .newActivity),
    Edit(
      "modules in another order", of: EditedCourse().perModule,
      {
        $0.edit(
          yaml,
          "  - {id: sea, title: The sea, objectives: [know], pages: [modules/high.md, modules/low.md]}\n",
          ""
        ).edit(
          yaml, "toolkit:\n",
          "  - {id: sea, title: The sea, objectives: [know], pages: [modules/high.md, modules/low.md]}\ntoolkit:\n"
        )
      }, ["module/reordered"], .resume, .minor, .replaceInPlace),
    Edit(
      "modules that wait for one another", of: EditedCourse().perModule,
      { $0.edit(yaml, "id: shore,", "id: shore, requires: [sea],") }, ["module/requires"],
      .completion, .major, .replaceInPlace),
    Edit(
      "pages of one module under rules of order",
      of: EditedCourse().edit("course.yaml", "passing: 0.8", "passing: 0.8\nnavigation: in-order"),
      { $0.edit(yaml, "[modules/high.md, modules/low.md]", "[modules/low.md, modules/high.md]") },
      ["page/moved-gates"], .completion, .major, .replaceInPlace),
  ]

  static let others: [Edit] = [
    Edit(
      "a typo and a new title",
      {
        $0.edit("modules/walk.md", "Go early", "Go out early")
          .edit("modules/walk.md", "A walk", "A long walk")
      }, ["page/retitled", "page/text"], .text, .patch, .replaceInPlace),
    Edit(
      "two new pages that count",
      {
        $0.edit(yaml, "modules/low.md]", "modules/low.md, modules/extra.md, modules/more.md]")
          .add("modules/extra.md", extra)
          .add("modules/more.md", extra.replacing("extra", with: "more"))
      }, ["page/added-required", "page/added-required"], .completion, .major, .replaceInPlace),
    Edit(
      "a page renamed, saying so, with practice on it",
      { $0.edit("modules/low.md", "id: low\n", "id: ebb\nwas: low\n") }, ["page/renamed"], .resume,
      .minor, .replaceInPlace),
    Edit(
      "a page renamed without a word",
      { $0.edit("modules/low.md", "id: low\n", "id: ebb\n") },
      ["activity/moved", "page/added-required", "page/removed-required"], .completion, .major,
      .replaceInPlace),
    Edit(
      "a page that forgets what it was",
      of: EditedCourse().edit("modules/low.md", "id: low\n", "id: ebb\nwas: low\n"),
      { $0.edit("modules/low.md", "was: low\n", "") }, ["record/lost"], .completion, .major,
      .replaceInPlace),
    Edit(
      "a distractor edited and the pass mark lowered",
      {
        $0.edit("questions/all.md", "id: why", "id: why\npoints: 1").edit(
          "questions/all.md", EditedCourse.question("how", "How far does it rise?"),
          EditedCourse.question("how", "How far does it rise?").replacing(
            "The sun", with: "The wind")
        ).edit(yaml, "passing: 0.8", "passing: 0.7")
      }, ["course/pass-mark", "question/scored-choice"], .meaning, .major, .newActivity),
    Edit(
      "another answer is right, in practice",
      {
        $0.edit("modules/low.md", "moon, correct: true", "moon").edit(
          "modules/low.md", "The sun}", "The sun, correct: true}")
      }, ["question/practice-answers"], .resume, .minor, .replaceInPlace),
    Edit(
      "another answer is right, scored",
      {
        $0.edit(
          "questions/all.md", EditedCourse.question("why", "Why does it rise?"),
          EditedCourse.question("why", "Why does it rise?")
            .replacing("moon, correct: true", with: "moon")
            .replacing("The sun}", with: "The sun, correct: true}"))
      }, ["question/scored-key"], .meaning, .major, .newActivity),
    Edit(
      "a scored choice with other signs that look alike",
      of: EditedCourse().edit("questions/all.md", "The moon", "\"*The moon*\""),
      { $0.edit("questions/all.md", "*The moon*", "_The moon_") },
      ["question/scored-choice", "question/scored-choice"], .meaning, .major, .newActivity),
    Edit(
      "a retired question",
      { $0.edit("modules/check.md", "[why, how]", "[why]") }, ["assessment/questions"], .meaning,
      .major, .newActivity),
    Edit(
      "an assessment on another page of another SCO", of: EditedCourse().perModule,
      {
        let assessment = "```assessment\nid: final\ntitle: Final\nquestions: [why, how]\n```\n"
        return $0.edit("modules/check.md", assessment, "Done.\n")
          .edit("modules/high.md", "{{place}}.\n", "{{place}}.\n\n" + assessment)
      }, ["assessment/moved-to-other-sco", "page/text"], .completion, .major, .replaceInPlace),
    Edit(
      "practice that goes to another SCO", of: EditedCourse().perModule,
      {
        let practice = EditedCourse.question("when", "When is low water?")
        return $0.edit("modules/low.md", "\n" + practice, "")
          .edit("modules/walk.md", "Go early.\n", "Go early.\n\n" + practice)
      }, ["activity/moved-to-other-sco"], .resume, .major, .replaceInPlace),
    Edit(
      "an objective dropped with all that named it",
      {
        $0.edit(yaml, "objectives: [{id: know, text: Know the tides}]\n", "")
          .edit(yaml, ", objectives: [know], pages", ", pages")
          .edit(yaml, "objectives: [know], formats", "formats")
          .edit("modules/high.md", "objectives: [know]\n", "")
      }, ["objective/removed"], .score, .major, .replaceInPlace),
    Edit(
      "another place in a text", { $0.edit(yaml, "Elm Bay", "Oak Bay") }, ["variable/value"],
      .text, .patch, .replaceInPlace),
    Edit(
      "an edition's words in a scored question",
      of: EditedCourse().edit("questions/all.md", "How far does it rise?", "How far in {{place}}?")
        .add("profiles/elm.yaml", "name: Elm Bay\nvariables: {place: Elm Bay}\n"),
      { $0.edit("profiles/elm.yaml", "{place: Elm Bay}", "{place: Elm Point}") },
      ["edition/words", "question/scored-words"], .meaning, .major, .newActivity),
    Edit(
      "one target with other SCOs",
      { $0.edit(yaml, "scorm2004, web", "{scorm2004: {packaging: per-module}}, web") },
      ["target/packaging"], .identity, .major, .replaceInPlace),
    Edit(
      "a target dropped", { $0.edit(yaml, ", web]", "]") }, ["target/removed"], .identity, .major,
      .replaceInPlace),
    Edit(
      "another IRI", { $0.edit(yaml, "id: tides\n", "id: tides\niri: https://example.org/t\n") },
      ["course/identity"], .identity, .major, .newActivity),
    Edit(
      "a handout replaced, and one more",
      {
        $0.edit("toolkit/list.md", "Boots.", "Boots and a coat.")
          .edit(
            yaml, "handouts: [",
            "handouts: [{file: toolkit/map.md, stages: [before], formats: [html]}, "
          )
          .add("toolkit/map.md", "---\nid: map\ntitle: Map\n---\nA map.\n")
      }, ["handout/added", "handout/replaced"], .resume, .minor, .replaceInPlace),
    Edit(
      "sessions planned, moved and cancelled",
      of: EditedCourse().edit(
        "course.yaml", "passing: 0.8",
        "passing: 0.8\nsessions: [{id: a, title: A, start: 2027-03-01T10:00}, {id: b, title: B, start: 2027-03-02T10:00}]"
      ),
      {
        $0.edit(yaml, "01T10:00}", "01T11:00}").edit(
          yaml, "title: B,", "title: B, status: cancelled,"
        )
        .edit(yaml, "10:00}]", "10:00}, {id: c, title: C, start: 2027-03-03T10:00}]")
      }, ["session/added", "session/cancelled", "session/moved"], .text, .patch, .replaceInPlace),
    Edit(
      "everything at once",
      {
        $0.edit(yaml, "modules/low.md]", "modules/low.md, modules/extra.md]")
          .add("modules/extra.md", extra).edit(yaml, "passing: 0.8", "passing: 0.9")
          .edit("questions/all.md", "Why does it rise?", "Why does the water rise?")
          .edit("modules/walk.md", "Go early", "Go late")
          .edit("modules/high.md", "id: high\n", "id: flood\nwas: high\n")
      },
      [
        "course/pass-mark", "page/added-required", "page/renamed", "page/text",
        "question/scored-prompt",
      ], .meaning, .major, .newActivity),
  ]

  @Test("an edit makes these changes and no others", arguments: same + modules + others)
  func edits(edit: Edit) throws {
    let comparison = try Frozen.comparison(edit.before, edit.after)
    let changes = comparison.changes
    let report = ReleaseReport(comparison)
    #expect(changes.map(\.kind.id).sorted() == edit.kinds.sorted(), "\(changes.map(\.message))")
    #expect(report.classes.first == edit.changeClass)
    #expect(report.demanded == edit.part)
    let outlook = report.outlooks.first {
      $0.behaviour == .movesWithData && $0.targets.contains("scorm12")
    }
    #expect(outlook?.advice == edit.advice)
    for forecast in report.forecasts {
      let broken = forecast.brokenPromises(of: edit.changeClass)
      #expect(broken.isEmpty, "\(forecast.learner.name): \(broken)")
    }
  }

  @Test("every class and behaviour has its advice and words for all learners")
  func table() {
    for changeClass in ChangeClass.allCases {
      for target in ["scorm12", "scorm2004", "scorm2004-3rd", "web"] {
        for behaviour in LMSBehaviour.all(of: target) {
          let effect = Effect(
            of: changeClass, target: target, packaging: "single", behaviour: behaviour)
          for text in [effect.reason, effect.notStarted, effect.inProgress, effect.completed] {
            #expect(text.hasSuffix("."), "\(changeClass) \(target) \(behaviour): \(text)")
          }
        }
      }
    }
  }

  @Test("going back a release loses nothing that the later one had", arguments: modules + others)
  func back(edit: Edit) throws {
    let comparison = try Frozen.comparison(edit.before, edit.after)
    for forecast in LearnerForecast.all(comparison) {
      let sco = comparison.old.record.scos[forecast.learner.packaging]?
        .first { $0.item == forecast.learner.item }
      let there = try #require(sco).course
      let later = comparison.new.record.scos[forecast.learner.packaging]?
        .first { $0.item == forecast.learner.item }
      let here = try #require(later).course
      // Learners' entries that the later release does not know come back with the earlier one.
      let visited = Prediction(forecast.learner.state, from: there, to: here).text(limit: .max)
      let back = Prediction(visited, from: here, to: there)
      #expect(back.after.pages == forecast.prediction.before.pages)
      #expect(back.after.answers == forecast.prediction.before.answers)
      #expect(back.after.assessments == forecast.prediction.before.assessments)
      #expect(back.unreadEntries <= 0)
    }
  }
}

@Suite("releases in their parts")
struct ReleasePartTests {
  @Test(
    "versions are ordered as semantic versions are",
    arguments: [
      ("1.0.0", "1.0.1"), ("1.9.0", "1.10.0"), ("1.0.0-alpha", "1.0.0-alpha.1"),
      ("1.0.0-alpha.1", "1.0.0-beta"), ("1.0.0-beta.2", "1.0.0-beta.11"), ("1.0.0-rc.1", "1.0.0"),
      ("1.0.0-2", "1.0.0-a"),
    ])
  func order(versions: (String, String)) throws {
    let (low, high) = try (
      #require(SemanticVersion(versions.0)), #require(SemanticVersion(versions.1))
    )
    #expect(low < high)
    #expect(!(high < low))
    #expect(low.part(raisedFrom: high) == nil)
  }

  @Test("the part that was raised")
  func parts() throws {
    let one = try #require(SemanticVersion("1.2.3"))
    #expect(try #require(SemanticVersion("1.2.4")).part(raisedFrom: one) == .patch)
    #expect(try #require(SemanticVersion("1.3.0")).part(raisedFrom: one) == .minor)
    #expect(try #require(SemanticVersion("2.0.0-rc.1")).part(raisedFrom: one) == .major)
    #expect(try #require(SemanticVersion("1.2.3+build")).part(raisedFrom: one) == nil)
    #expect(one.raising(.patch) == "1.2.4" && one.raising(.minor) == "1.3.0")
    #expect(one.raising(.major) == "2.0.0")
  }

  @Test("texts are compared by words, and long stretches that stayed are cut")
  func words() {
    let diff = WordDiff("one two three", "one 2 three four")
    let text = diff.runs.map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "-\(run.text)"
      case .added: "+\(run.text)"
      }
    }.joined(separator: "|")
    #expect(text == "one |-two |+2 |three |+four" || text == "one |-two three|+2 three four")
    let long = (0..<100).map { "w\($0)" }.joined(separator: " ")
    let cut = WordDiff(long + " old", long + " new").shortened(to: 3).map(\.text).joined()
    #expect(cut.contains("… w97 w98 w99 ") && !cut.contains("w50"))
  }

  @Test("a section of the changelog goes above the others, below what is gathered, once")
  func changelog() {
    let first = ReleaseChangelog.text(nil, with: "## 1.0.0\n\nFirst.\n", version: "1.0.0")
    #expect(first == "# Changelog\n\n## 1.0.0\n\nFirst.\n")
    let gathered = "# Ours\n\n## Unreleased\n\n- Soon.\n\n## 1.0.0\n\nFirst.\n"
    let second = ReleaseChangelog.text(gathered, with: "## 1.1.0\n\nMore.\n", version: "1.1.0")
    #expect(
      second == "# Ours\n\n## Unreleased\n\n- Soon.\n\n## 1.1.0\n\nMore.\n\n## 1.0.0\n\nFirst.\n")
    #expect(
      ReleaseChangelog.text(second, with: "## 1.1.0\n\nMore.\n", version: "1.1.0") == second)
  }
}
