import Foundation
import Releases
import Testing

@testable import Commands

@Suite("the page of changes")
struct ChangePagesTests {
  static let file = Program.repository.appending(path: "docs/changes.md")

  @Test("docs/changes.md has every kind of change, and what follows from each class")
  func page() throws {
    let page = Self.head + Self.effects + Self.kinds
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(page.utf8).write(to: Self.file)
    }
    #expect(
      try String(contentsOf: Self.file, encoding: .utf8) == page,
      "run UPDATE_SNAPSHOTS=1 swift test")
  }

  @Test("docs/pull-request-report.md is what a pull request with the last release was told")
  func report() throws {
    let file = Program.repository.appending(path: "docs/pull-request-report.md")
    let result = try Program.run([
      "diff", "Course", "--from", "1.1.0", "--to", "2.0.0", "--format", "markdown",
    ])
    #expect(result.status == 0, "\(result.errors)")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(result.output.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == result.output)
  }

  private static let head = """
    # Changes

    Everything that can be otherwise in a release than in the one before, as `coursewright diff` names it. Each kind has one class, which
    says what it is to learners, and demands a part of the version to be raised. A kind never changes its meaning.
    `coursewright rules NAME` prints the same. What to do with it all is told in [Releases](releases.md).

    | class | is about | kinds |
    |---|---|---|

    """
    + ChangeClass.allCases.map { changeClass in
      let count = ChangeKinds.all.count { $0.changeClass == changeClass }
      return "| `\(changeClass.rawValue)` | \(changeClass.meaningInWords) | \(count) |\n"
    }.joined()

  private static var effects: String {
    "\n## What follows for learners\n\nBy class and by what an LMS does with learners when a package is"
      + " replaced; `--format json` has it for each target and packaging.\n"
      + LMSBehaviour.allCases.map { behaviour in
        let examples = behaviour.examples.map {
          "- \($0.lms): \($0.condition). Source: \($0.source).\n"
        }.joined()
        let rows = ChangeClass.allCases.map { changeClass -> String in
          let target = behaviour == .browser ? "web" : "scorm12"
          let effect = Effect(
            of: changeClass, target: target, packaging: "single", behaviour: behaviour)
          let notes = [effect.completed, effect.statusNote].filter { !$0.isEmpty }
          return "| `\(changeClass.rawValue)` | **\(effect.advice.rawValue)**. \(effect.reason)"
            + " | \(effect.notStarted) | \(effect.inProgress) | \(notes.joined(separator: " ")) |\n"
        }.joined()
        return "\n### Where \(behaviour.title)\n\n" + (examples.isEmpty ? "" : examples + "\n")
          + "| class | do | not started | in progress | completed |\n|---|---|---|---|---|\n" + rows
      }.joined()
      + "\nNothing that could be cited was found of \(LMSBehaviour.unknown.joined(separator: ", ")): try it"
      + " there with a test learner who is half-way.\n"
  }

  private static var kinds: String {
    "\n## Kinds\n\nAn example shows the files that are otherwise before and after.\n\n"
      + ChangeKinds.all.map { ChangeHandbook($0).markdown }.joined(separator: "\n")
  }
}
