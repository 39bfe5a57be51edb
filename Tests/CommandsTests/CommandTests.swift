import Foundation
import Testing

@Suite("commands")
struct CommandTests {
  static let sample = "community-partners-3.0.3-scorm12.zip"

  @Test("the sample course has no findings, and its packages are made")
  func sampleCourse() throws {
    let check = try Program.run(["check", "Course"])
    #expect(check.status == 0)
    #expect(check.output.isEmpty)
    #expect(check.errors.hasPrefix("Course: no findings"))
    let folder = try ScratchFolder()
    let build = try Program.run([
      "build", "Course", "--output", folder.path, "--without", "pdf,docx",
    ])
    #expect(build.status == 0)
    #expect(build.errors.isEmpty)
    let lines = build.output.split(separator: "\n")
    #expect(lines.count == 3)
    let line = try #require(lines.first).split(separator: " ")
    #expect(line[0] == "\(folder.path)/\(Self.sample)")
    #expect(Int(line[1]) == (try folder.data(Self.sample)).count)
    #expect(line[2].count == 64)
  }

  @Test("what init writes has no findings and builds, whatever the folder is called")
  func initialCourse() throws {
    for name in ["my-course", "Über uns", "1", "@id@"] {
      let folder = try ScratchFolder()
      let made = try Program.run(["init", name], in: folder.url)
      #expect(made.status == 0)
      #expect(made.output == "\(name)\n")
      let check = try Program.run(["check", name], in: folder.url)
      #expect(check.status == 0, "\(check.output)")
      #expect(try Program.run(["build", name], in: folder.url).status == 0)
      let again = try Program.run(["init", name], in: folder.url)
      #expect(again.status == 2)
      #expect(again.errors.contains("exists and is not an empty folder"))
    }
  }

  @Test("findings come with place, line and rule, and end with status 1")
  func findings() throws {
    let folder = try ScratchFolder()
    try folder.write(
      "c/course.yaml", "format: 1\nid: c\nversion: 1.0.0\ntitel: C\nlanguage: en\nmodules: []\n")
    let check = try Program.run(["check", "c"], in: folder.url)
    #expect(check.status == 1)
    #expect(
      check.output == """
        c/course.yaml:1:1: error: the course has no page; name at least one in a module's 'pages' \
        [course/empty-course]
           1 | format: 1
             | ^
        c/course.yaml:1:1: error: 'title' is missing in course.yaml [course/missing-key]
           1 | format: 1
             | ^
        c/course.yaml:4:1: error: unknown key 'titel' in course.yaml; did you mean 'title'? \
        [course/unknown-key]
           4 | titel: C
             | ^~~~~

        """)
    #expect(
      check.errors
        == "c: 3 errors (0 pages, 0 questions, 0 handouts; learner state at most 31 of 4096 characters of scorm12)\n"
    )
    let json = try Program.run(["check", "c", "--format", "json"], in: folder.url)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((report["findings"] as? [Any])?.count == 3)
    let build = try Program.run(["build", "c"], in: folder.url)
    #expect(build.status == 1)
    #expect(build.output.isEmpty)
    #expect(try folder.names() == ["c", "c/course.yaml"])
  }

  @Test("a target that the command line asks for has to fit, too")
  func askedTarget() throws {
    let folder = try ScratchFolder()
    let pages = (1...700).map { "modules/p\($0).md" }
    for (index, page) in pages.enumerated() {
      try folder.write("c/\(page)", "---\nid: p\(index)\ntitle: P\n---\n")
    }
    try folder.write(
      "c/course.yaml",
      "format: 1\nid: c\nversion: 1.0.0\ntitle: C\nlanguage: en\ntargets: [web]\n"
        + "modules: [{id: m, title: M, pages: [\(pages.joined(separator: ", "))]}]\n")
    #expect(try Program.run(["build", "c"], in: folder.url).status == 0)
    let build = try Program.run(["build", "c", "--target", "scorm12"], in: folder.url)
    #expect(build.status == 1)
    #expect(build.errors.contains("[state/over-limit]"))
  }

  @Test("an empty folder, a missing one and bad usage are told in words")
  func wrongInput() throws {
    let folder = try ScratchFolder()
    let empty = try Program.run(["check", "."], in: folder.url)
    #expect(empty.status == 1)
    #expect(empty.output.hasPrefix("course.yaml:1:1: error: there is no course.yaml here"))
    let nothing = try Program.run(["check"], in: folder.url)
    #expect(nothing.status == 2)
    #expect(nothing.errors.hasPrefix("coursewright: there is no course here"))
    let missing = try Program.run(["build", "nowhere"], in: folder.url)
    #expect(missing.status == 2)
    #expect(
      missing.errors == "coursewright: cannot open the folder nowhere: No such file or directory\n")
    #expect(try Program.run(["check", "--loud"]).status == 64)
    #expect(try Program.run(["build", "--target", "scorm13"]).status == 64)
    #expect(try Program.run(["build", "--jobs", "0"]).status == 64)
    #expect(try Program.run(["rules", "no/such-rule"]).status == 64)
    #expect(
      try Program.run(
        ["build", "Course", "--output", folder.path], environment: ["SOURCE_DATE_EPOCH": "now"]
      ).status == 2)
  }

  @Test(
    "a day begins at a time of a 24-hour clock", arguments: ["9", "9.00", "9am", "24:00", "9:60"])
  func startTimes(time: String) throws {
    let folder = try ScratchFolder()
    let result = try Program.run(["handouts", "none", "--start", time], in: folder.url)
    #expect(result.status == 64)
    #expect(
      result.errors.contains(
        "The value '\(time)' is invalid for '--start <h:mm>': write a time from 0:00 to 23:59, such as 9:00 or 13:30"
      ), "\(result.errors)")
    #expect(
      try Program.run(["handouts", "none", "--start", "13:30"], in: folder.url).status == 2)
  }

  @Test("rules, schemas, help, version and completions are printed")
  func printing() throws {
    let rules = try Program.run(["rules"])
    #expect(rules.output.contains("course/unknown-key"))
    let one = try Program.run(["rules", "course/unknown-key"])
    #expect(one.output.contains("did you mean 'subtitle'?"))
    #expect(try Program.run(["schema"]).output.hasPrefix("{"))
    #expect(try Program.run(["--version"]).output == "0.1.0\n")
    #expect(try Program.run(["--help"]).output.contains("Examples:"))
    for shell in ["bash", "zsh", "fish"] {
      let script = try Program.run(["--generate-completion-script", shell])
      #expect(script.status == 0)
      #expect(script.output.contains("coursewright"))
    }
  }

  @Test("a link to a file outside the course is refused, a link inside is followed")
  func links() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    try folder.write("secret.svg", "<svg/>")
    let media = folder.url.appending(path: "c/media")
    let manager = FileManager.default
    try manager.moveItem(
      at: media.appending(path: "flow.svg"), to: media.appending(path: "real.svg"))
    try manager.createSymbolicLink(
      atPath: media.appending(path: "flow.svg").path, withDestinationPath: "real.svg")
    #expect(try Program.run(["check", "c"], in: folder.url).status == 0)
    try manager.removeItem(at: media.appending(path: "flow.svg"))
    try manager.createSymbolicLink(
      atPath: media.appending(path: "flow.svg").path, withDestinationPath: "../../secret.svg")
    let check = try Program.run(["check", "c"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output.contains("[course/path-outside-course]"))
    try manager.removeItem(at: media)
    try manager.createSymbolicLink(atPath: media.path, withDestinationPath: "../elsewhere")
    #expect(
      try Program.run(["check", "c"], in: folder.url).output
        .contains("[course/path-outside-course]"))
  }
}

extension CommandTests {
  @Test("init keeps to its own folder, and takes the one it stands in if that is empty")
  func initInPlace() throws {
    let folder = try ScratchFolder()
    try folder.write(".mine.partial", "mine")
    #expect(try Program.run(["init", "c"], in: folder.url).status == 0)
    #expect(try folder.data(".mine.partial") == Data("mine".utf8))
    let empty = try ScratchFolder()
    #expect(try Program.run(["init", "."], in: empty.url).status == 0)
    #expect(try Program.run(["check"], in: empty.url).status == 0)
    #expect(try !empty.names().contains { $0.hasPrefix(".") })
  }

  @Test("several courses are all judged, whatever happens to one")
  func several() throws {
    let folder = try ScratchFolder()
    #expect(try Program.run(["init", "good"], in: folder.url).status == 0)
    try folder.write("bad/course.yaml", "format: 1\n")
    let check = try Program.run(["check", "good", "missing", "bad"], in: folder.url)
    #expect(check.status == 2)
    #expect(check.errors.contains("good: no findings"))
    #expect(check.output.contains("bad/course.yaml:1:1"))
    #expect(check.errors.contains("cannot open the folder missing"))
    try folder.copy(folder.url.appending(path: "good"), to: "twin")
    let build = try Program.run(["build", "good", "twin"], in: folder.url)
    #expect(build.status == 2)
    #expect(build.errors.contains("good and twin both make Build/good-1.0.0-scorm12.zip"))
  }
}
