import Courses
import Diagnostics
import Foundation
import Testing
import Validation

@testable import Commands

@Suite("pages of rules")
struct RulePagesTests {
  static let folder = Program.repository.appending(path: "docs/rules")
  static let groups = Dictionary(grouping: RuleHandbook.rules) { rule in
    String(rule.description.id.prefix { $0 != "/" })
  }

  static let subjects = [
    "access": "accessibility of the theme", "course": "structure and references",
    "limits": "what standards cut", "media": "pictures and other files",
    "names": "names of files", "objective": "what objectives are served by", "profile": "editions",
    "question": "questions and assessments",
    "release": "releases; `released/` stands for the course as it was released",
    "session": "times of sessions", "state": "learner state", "text": "texts of pages and handouts",
    "yaml": "YAML",
    "cc": "Common Cartridge", "cmi5": "cmi5", "content": "what packages open",
    "manifest": "imsmanifest.xml", "scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004",
    "xml": "manifests as XML", "zip": "archives", "canvas": "Canvas, by `--lms canvas`",
    "moodle": "Moodle, by `--lms moodle`", "openedx": "Open edX, by `--lms openedx`",
  ]

  @Test("docs/rules has every rule as the program explains it")
  func pages() throws {
    var pages = Self.groups.mapValues { rules in
      let group = rules[0].description.id.prefix { $0 != "/" }
      let head =
        "# Rules: \(Self.subjects[String(group)] ?? "")\n\n"
        + "`coursewright rules NAME` prints the same. [All rules](README.md)\n\n"
      return head + rules.map { RuleHandbook($0).markdown }.joined(separator: "\n")
    }
    pages["README"] = index
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      for name in try Self.files where name.hasSuffix(".md") {
        try FileManager.default.removeItem(at: Self.folder.appending(path: name))
      }
      for (name, text) in pages {
        try Data(text.utf8).write(to: Self.folder.appending(path: "\(name).md"))
      }
    }
    for (name, text) in pages {
      let page = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
      #expect(page == text, "docs/rules/\(name).md: run UPDATE_SNAPSHOTS=1 swift test")
    }
    #expect(try Set(Self.files) == Set(pages.keys.map { "\($0).md" } + ["packages.tsv"]))
  }

  private static var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
  }

  @Test("the list of rules about packages is that of the registry")
  func packages() throws {
    let list = try String(
      contentsOf: Self.folder.appending(path: "packages.tsv"), encoding: .utf8)
    let rows = list.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let expected = PackageRules.all.map { rule in
      let all = PackageStandard.allCases
      let standards =
        rule.standards.count == all.count
        ? "all"
        : all.filter(rule.standards.contains).map(\.rawValue).joined(separator: " ")
      return [rule.description.id, rule.description.severity.rawValue, standards]
    }
    #expect(rows.map { $0.prefix(3).map(String.init) } == expected)
    #expect(rows.allSatisfy { $0.count == 5 && !$0.contains("") }, "each demand has a source")
  }

  private var index: String {
    var text = """
      # Rules

      Everything `coursewright check` looks for in courses, and `coursewright validate` in packages. An error stops a build; `--rule NAME=SEVERITY`, or `rules:` in
      `coursewright.yaml`, gives a warning or a note another severity (`error`, `warning`, `note`, `off`). The run fails from
      `--fail-on` (or `fail-on:` in `coursewright.yaml`) on, which is `error` if nobody says otherwise. A rule's name
      never changes its meaning.

      """
    for (group, rules) in Self.groups.sorted(by: { $0.key < $1.key }) {
      text += "\n## [\(group)](\(group).md): \(Self.subjects[group] ?? "")\n\n"
      text += "| rule | severity | finds |\n|---|---|---|\n"
      for rule in rules.map({ $0.description }) {
        let anchor = rule.id.filter { $0 != "/" }
        text += "| [\(rule.id)](\(group).md#\(anchor)) | \(rule.severity.rawValue)"
        text += " | \(rule.summary) |\n"
      }
    }
    return text
  }

  @Test("the changelog names every rule")
  func changelog() throws {
    let file = Program.repository.appending(path: "CHANGELOG.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for rule in RuleHandbook.rules {
      #expect(text.contains("`\(rule.description.id)`"), "\(rule.description.id)")
    }
  }
}
