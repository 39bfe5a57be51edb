internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Preview
internal import Releases
internal import Sites
internal import Standards

/// `replay`: learners of a release, taken on by today's packages in a browser.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Opens the course in a browser as learners of an earlier release would find it.",
    discussion: """
      Each release freezes learners who stopped at some point: not started, half-way, failed, \
      passed, at the limits of what can be kept. Every one of them opens today's packages in a \
      strict emulator of an LMS, in the browser that COURSEWRIGHT_BROWSER names (a Chromium, run \
      without a window). What the player makes of them has to be what was predicted, and what the \
      classes of the changes promise.

      Examples:
        COURSEWRIGHT_BROWSER=chromium coursewright replay
        COURSEWRIGHT_BROWSER=chromium coursewright replay --from 1.0.0

      Exit status: 0 everybody has what was promised, 1 somebody has not, 2 it could not be tried.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of a course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  @Option(
    help: ArgumentHelp(
      "The release whose learners come back, or a record.json; else the last release.",
      valueName: "version"))
  var from: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to try; can be given more than once. Without it: the course's SCORM targets.",
      valueName: "target"))
  var target: [TargetName] = []

  @Flag(name: .shortAndLong, help: "Print those alone who have not what was promised.")
  var quiet = false

  func run() throws {
    guard let browser = getenv("COURSEWRIGHT_BROWSER").map({ String(cString: $0) }),
      !browser.isEmpty
    else {
      throw CommandFailure(
        "COURSEWRIGHT_BROWSER names no browser; set it to a Chromium, such as"
          + " COURSEWRIGHT_BROWSER=chromium")
    }
    if let target = target.first(where: { Standards.named($0.rawValue)?.control == nil }) {
      throw ValidationError("a package for \(target.rawValue) has no LMS to come back to")
    }
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let source = try ReleaseSource.of(path)
    guard let old = try source.release(from ?? "last") else {
      throw CommandFailure(
        "nothing was released yet, so there is no learner to come back; make the first release with"
          + " 'coursewright release \(path)'")
    }
    guard let new = try source.side(), let checked = source.examination.result.checked else {
      Console.say(source.examination.report(usesColor: false))
      Console.say(source.examination.summary)
      throw CommandFailure("the course in \(path) has errors, so it has no packages to open")
    }
    let replays = LearnerReplays(
      Comparison(from: old, to: new), checked, source.examination.folder,
      targets: target.map(\.rawValue))
    guard !replays.all.isEmpty else {
      throw CommandFailure(
        "no learner of \(old.record.version) can open today's packages: their SCOs are not made any"
          + " more, or the targets have none")
    }
    let results = try replays.run(in: browser)
    var failures = 0
    for (replay, problems) in results {
      if !problems.isEmpty { failures += 1 }
      guard !quiet || !problems.isEmpty else { continue }
      let verdict = problems.isEmpty ? "as promised" : "NOT as promised"
      try Console.write("\(replay.name): \(verdict)\n")
      for problem in problems { try Console.write("    \(problem)\n") }
    }
    Console.say(
      "\(results.count) learner\(results.count == 1 ? "" : "s") of \(old.record.version),"
        + " \(failures) of them not as promised\n")
    if failures > 0 { throw ExitCode(1) }
  }
}
