import CourseTesting
import Courses
import Diagnostics
import MarkdownText
import Testing

@Suite("editions")
struct ProfileTests {
  private static let texts = [
    "course.yaml": """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    variables: {town: your town}
    theme: {accent: "#1f6f54", font: system}
    sessions: [{id: first, title: First, start: 2027-02-10T18:00Z}]
    modules:
      - {id: start, title: Start, pages: [modules/welcome.md]}

    """,
    "modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\n\nHello, {{town}}.\n",
    "profiles/elm.yaml": """
    name: Elm Valley
    variables: {town: Elm Valley}
    theme: {accent: "#2d5f8a"}
    sessions: []

    """,
  ]

  @Test("an edition says what its profile says, and the course the rest")
  func edition() throws {
    let source = folder(Self.texts)
    let edition = try #require(Checker.check(source, .edition("elm")).checked).course.definition
    #expect(edition.edition == "elm")
    #expect(edition.id.value == "small")
    #expect(edition.title.value == "Small: Elm Valley")
    #expect(edition.variableText("{{town}}") == "Elm Valley")
    #expect(edition.theme.accent?.value == "#2d5f8a")
    #expect(edition.theme.font?.value == "system")
    #expect(edition.sessions?.isEmpty == true)

    let course = try #require(Checker.check(source).checked).course.definition
    #expect(course.edition == nil)
    #expect(course.title.value == "Small")
    #expect(course.variableText("{{town}}") == "your town")
    #expect(course.sessions?.count == 1)
  }

  @Test(
    "an edition changes a value that learners may have their own of, and not what they are asked")
  func offered() throws {
    var texts = Self.texts
    texts["course.yaml"] = texts["course.yaml"]?.replacing(
      "{town: your town}", with: "{town: {value: your town, label: Where you live, max: 30}}")
    let edition = try #require(Checker.check(folder(texts), .edition("elm")).checked).course
    let variable = try #require(edition.definition.offeredVariables.first)
    #expect(variable.value == "Elm Valley")
    #expect(variable.label == "Where you live")
    #expect(variable.max == 30)

    let course = try #require(Checker.check(folder(texts)).checked).course.definition
    #expect(course.offeredVariables.map(\.value) == ["your town"])
    #expect(course.variableText("{{town}}") == "your town")
  }

  @Test("a check looks at every edition, at its own places")
  func check() {
    var texts = Self.texts
    texts["modules/welcome.md"] =
      "---\nid: welcome\ntitle: Welcome\n---\n\nSee [the plan]({{town}}.md).\n"
    texts["course.yaml"] = texts["course.yaml"]?.replacing("your town", with: "welcome")
    let findings = Checker.check(folder(texts)).findings
    #expect(findings.map(\.rule) == ["text/broken-link"])
    #expect(Checker.check(folder(texts), .edition(nil)).findings.isEmpty)
  }

  @Test("a profile's file follows its shape")
  func shape() {
    var texts = Self.texts
    texts["profiles/Elm Valley.yaml"] = "nmae: x\nvariables: {town: 1}\n"
    let findings = Checker.check(folder(texts)).findings
    #expect(
      findings.map(\.rule) == ["course/ill-formed-id", "course/missing-key", "course/unknown-key"])
    #expect(findings.allSatisfy { $0.location.file == "profiles/Elm Valley.yaml" })
  }

  private static let toolkit = [
    "course.yaml": """
    format: 1
    id: small
    version: 1.0.0
    title: Small
    language: en
    variables: {town: your town}
    modules:
      - {id: start, title: Start, pages: [modules/welcome.md]}
    toolkit:
      stages: [{id: plan, title: Plan}]
      handouts: [{file: toolkit/map.md, stages: [plan]}, {file: toolkit/list.md, stages: [plan]}]
    resources:
      - {name: "The library of {{town}}", offers: Books, phone: 555-0142}

    """,
    "modules/welcome.md":
      "---\nid: welcome\ntitle: Welcome\n---\n\nSee [the map](../toolkit/map.md#who).\n",
    "toolkit/map.md": "---\nid: map\ntitle: Map\n---\n\n## Who\n\nText.\n",
    "toolkit/list.md": "---\nid: list\ntitle: List\n---\n\nText.\n",
    "elm/tree.md": "---\nid: tree\ntitle: Phone tree\n---\n\nIn {{town}}.\n",
    "profiles/elm.yaml": """
    name: Elm Valley
    variables: {town: Elm Valley}
    handouts:
      leave-out: [list]
      add: [{file: elm/tree.md, stages: [plan], formats: [html]}]
    resources:
      - {name: "{{town}} Clinic", phone: "(555) 0143 ext. 2", email: clinic@example.org}

    """,
    "profiles/harbor.yaml": "name: Harbor\nvariables: {town: Harbor}\nresources: []\n",
  ]

  private static func with(_ changes: [String: (String, String)]) -> [String: String] {
    var texts = toolkit
    for (file, change) in changes {
      texts[file] = texts[file]?.replacing(change.0, with: change.1)
    }
    return texts
  }

  @Test("an edition leaves out handouts of the course, adds its own and has its own resources")
  func handouts() throws {
    #expect(Checker.check(folder(Self.toolkit)).findings.isEmpty)
    func checked(_ profile: String?) throws -> Course {
      try #require(Checker.check(folder(Self.toolkit), .edition(profile)).checked).course
    }
    let course = try checked(nil)
    #expect(course.handouts.map(\.id.value) == ["map", "list"])
    #expect(course.definition.resources.map(\.name.value) == ["The library of {{town}}"])
    let elm = try checked("elm")
    #expect(elm.handouts.map(\.id.value) == ["map", "tree"])
    #expect(
      elm.definition.toolkit?.handouts.map(\.path.value) == ["toolkit/map.md", "elm/tree.md"])
    #expect(elm.definition.resources.map(\.phone?.value) == ["(555) 0143 ext. 2"])
    let harbor = try checked("harbor")
    #expect(harbor.handouts.map(\.id.value) == ["map", "list"])
    #expect(harbor.definition.resources.isEmpty)
  }

  @Test("a handout of an edition takes the place of one with the same id that it leaves out")
  func replaced() throws {
    var texts = Self.with([
      "profiles/elm.yaml": ("[list]", "[list, map]"), "elm/tree.md": ("id: tree", "id: map"),
    ])
    let result = Checker.check(folder(texts))
    // The heading that the page leads to is looked for in the other file.
    #expect(result.findings.map(\.rule) == ["text/broken-link"])
    texts["elm/tree.md"]? += "\n## Who\n\nText.\n"
    let edition = Checker.check(folder(texts), .edition("elm"))
    #expect(edition.findings.isEmpty)
    let course = try #require(edition.checked).course
    let index = try #require(course.links)
    #expect(
      LinkTarget.resolve("../toolkit/map.md", from: "modules/welcome.md", in: index)
        == .handout(id: "map", heading: nil))
    #expect(course.handouts.map(\.path) == ["elm/tree.md"])
  }

  @Test("an edition has a handout of the course in other formats, at the same file")
  func otherwise() throws {
    let texts = Self.toolkit.merging([
      "profiles/elm.yaml": """
      name: Elm Valley
      variables: {town: Elm Valley}
      handouts:
        leave-out: [map]
        add:
          - {file: elm/tree.md, stages: [plan], formats: [html]}
          - {file: toolkit/map.md, stages: [plan], formats: [html]}

      """
    ]) { $1 }
    #expect(Checker.check(folder(texts)).findings.isEmpty)
    let elm = try #require(Checker.check(folder(texts), .edition("elm")).checked).course
    #expect(elm.handouts.map(\.id.value) == ["list", "tree", "map"])
    #expect(elm.handouts.last?.reference.wanted == [.html])
    #expect(
      elm.definition.toolkit?.handouts.map(\.path.value)
        == ["toolkit/list.md", "elm/tree.md", "toolkit/map.md"])
    let index = try #require(elm.links)
    #expect(
      LinkTarget.resolve("../toolkit/map.md#who", from: "modules/welcome.md", in: index)
        == .handout(id: "map", heading: "who"))
    let course = try #require(Checker.check(folder(texts), .edition(nil)).checked).course
    #expect(course.handouts.map(\.id.value) == ["map", "list"])
    #expect(course.handouts.allSatisfy { $0.reference.wanted.count == 3 })
    let profile = try #require(course.profiles.first)
    #expect(course.handouts(addedBy: profile)?.map(\.id.value) == ["tree", "map"])
  }

  @Test("what only editions have is named with them")
  func alone() {
    var texts = Self.with([
      "modules/welcome.md": ("map.md#who", "map.md) and [tree](../elm/tree.md")
    ])
    texts["profiles/oak.yaml"] = texts["profiles/elm.yaml"]
    texts["modules/welcome.md"]? += "\n```handout\nid: tree\n```\n"
    let found = Checker.check(folder(texts)).findings
    #expect(
      found.map { "\($0.location.line): \($0.message)" } == [
        "6: 'elm/tree.md' is a handout of the editions 'elm' and 'oak' alone, which only handouts of these editions can link to",
        "9: 'tree' is a handout of the editions 'elm' and 'oak' alone",
      ])
  }

  struct Fault: Sendable, CustomStringConvertible {
    let change: (file: String, old: String, new: String)
    let rule: String
    let place: String
    let words: String

    init(_ old: String, _ new: String, _ rule: String, at place: String, _ words: String) {
      change = ("profiles/elm.yaml", old, new)
      (self.rule, self.place, self.words) = (rule, place, words)
    }

    var description: String { "\(change.new): \(rule)" }
  }

  @Test(
    "what is wrong in an edition is found at its place in the profile",
    arguments: [
      Fault("[list]", "[lits]", "course/unknown-reference", at: "4:15", "did you mean 'list'"),
      Fault(
        "[list]", "[toolkit/list.md]", "course/unknown-reference", at: "4:15",
        "the course has no handout 'toolkit/list.md'; write its id, 'list'"),
      Fault(
        "[list]", "[chart]", "course/unknown-reference", at: "4:15",
        "the course has no handout 'chart'; there are: map, list"),
      Fault("[list]", "[map]", "profile/handout-in-use", at: "4:15", "modules/welcome.md:6 leads"),
      Fault("elm/tree.md", "elm/three.md", "course/missing-file", at: "5:16", "elm/tree.md"),
      Fault("elm/tree.md", "../tree.md", "course/path-outside-course", at: "5:16", ""),
      Fault("elm/tree.md", "toolkit/map.md", "course/repeated-page", at: "5:16", "already listed"),
      Fault("[plan], f", "[paln], f", "course/unknown-reference", at: "5:38", "'plan'"),
      Fault("[plan], f", "[go], f", "course/unknown-reference", at: "5:38", "only 'plan'"),
      Fault("[html]", "[odt]", "course/ill-typed-value", at: "5:55", "html, pdf, docx"),
      Fault("\"{{town}} C", "\"{{twon}} C", "text/unknown-variable", at: "7:12", "'town'"),
      Fault("(555) 0143 ext. 2", "none", "course/ill-typed-value", at: "7:38", "telephone"),
      Fault("clinic@example.org", "clinic", "course/ill-typed-value", at: "7:66", "e-mail"),
      Fault("email: clinic@", "url: clinic@", "course/ill-typed-value", at: "7:64", "web address"),
      Fault("name: Elm Valley", "name: \"{{twon}}\"", "text/unknown-variable", at: "1:7", "town"),
      Fault("{town: E", "{twon: E", "profile/needless-variable", at: "2:13", "'town'"),
    ])
  func faults(_ fault: Fault) {
    let change = fault.change
    let texts = Self.with([change.file: (change.old, change.new)])
    let found = Checker.check(folder(texts)).findings.filter { $0.rule == fault.rule }
    #expect(found.map { "\($0.location.line):\($0.location.column)" } == [fault.place])
    #expect(found.first?.location.file == change.file)
    #expect(found.first.map { "\($0.message) \($0.help ?? "")".contains(fault.words) } == true)
  }

  @Test("a logo and a colour of an edition are looked at as those of the course are")
  func looks() {
    var texts = Self.toolkit
    texts["profiles/elm.yaml"]? += "theme: {accent: \"#ffcc00\", logo: media/none.png}\n"
    let findings = Checker.check(folder(texts)).findings
    #expect(findings.map(\.rule) == ["access/low-contrast", "course/missing-file"])
    #expect(findings.map(\.location.file) == ["profiles/elm.yaml", "profiles/elm.yaml"])
    #expect(findings.map(\.location.line) == [8, 8])
  }

  @Test("what only an edition mentions or shows is not unused")
  func used() {
    var texts = Self.toolkit
    texts["course.yaml"] = texts["course.yaml"]?
      .replacing("{town: your town}", with: "{town: your town, only: here, none: nothing}")
    texts["profiles/elm.yaml"] = texts["profiles/elm.yaml"]?
      .replacing("Elm Valley}", with: "Elm Valley, only: elm, none: nothing}")
    texts["profiles/harbor.yaml"] =
      "name: Harbor\nvariables: {town: H, only: h, none: nothing}\nresources: []\n"
    texts["elm/tree.md"]? += "\nOnly {{only}}: [a file](../media/one.txt)\n"
    texts["media/one.txt"] = "One\n"
    texts["media/two.txt"] = "Two\n"
    let findings = Checker.check(folder(texts)).findings
    #expect(
      findings.map { "\($0.location.file): \($0.rule)" } == [
        "course.yaml: text/unused-variable", "media/two.txt: media/unused-file",
        "profiles/elm.yaml: text/unused-variable", "profiles/harbor.yaml: text/unused-variable",
      ])
  }

  @Test(
    "telephone numbers are dialled as people write them",
    arguments: [
      ("555-0142", "5550142"), ("+1 (555) 010-0142", "+15550100142"), ("211", "211"),
      ("1-800-555-HELP", "18005554357"), ("555-0142 ext. 12", "5550142;ext=12"),
      ("555 0142 x3", "5550142;ext=3"), ("555-0142, ext 4", "5550142;ext=4"), ("*67 555", "*67555"),
    ])
  func dialled(_ text: String, _ number: String) { #expect(Forms.dialled(text) == number) }

  @Test(
    "what is no telephone number is not dialled",
    arguments: [
      "none", "", "12", "ask for Maria", "HELP", "555-0142 or 555-0143", "555-0142;ext=1",
      "555\n0142", "javascript:1", "555-0142<b>", "{{phone}}", "1234567890123456789012",
    ])
  func undialled(_ text: String) { #expect(Forms.dialled(text) == nil) }
}
