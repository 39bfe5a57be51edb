internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Releases

/// `diff`: what changed since a release, and what that does to learners.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed since a release, and what that does to learners.",
    discussion: """
      Every change has a class: text, resume, score, completion, meaning or identity. What follows \
      for learners who have not started, are half-way or are done is said for each target, by what \
      the LMS does with their records. 'coursewright rules CHANGE' explains a kind of change.

      Examples:
        coursewright diff
        coursewright diff Course --from 1.0.0 --format html > changes.html
        coursewright diff Course --from 1.0.0 --to 2.0.0 --format markdown

      Exit status: 0 compared, 1 the course has errors, 2 there is no such release or it cannot be \
      read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, html
  }

  @Argument(
    help: ArgumentHelp(
      "The folder of a course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  @Option(
    help: ArgumentHelp(
      "The release to begin with, or a record.json; else the last release.", valueName: "version"))
  var from: String?

  @Option(
    help: ArgumentHelp("The release to end with; else the course as it is.", valueName: "version"))
  var to: String?

  @Option(help: "How to print what changed.")
  var format = Format.text

  @Option(help: "Whether text is coloured; NO_COLOR is honoured.")
  var color = ReportOptions.ColorUse.auto

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let source = try ReleaseSource.of(path)
    guard let old = try source.release(from ?? "last") else {
      throw CommandFailure(
        "nothing was released yet: make the first release with 'coursewright release \(path)'")
    }
    let new: Comparison.Side
    if let to {
      guard let side = try source.release(to) else {
        throw CommandFailure("nothing was released yet")
      }
      new = side
    } else {
      guard let side = try source.side() else {
        Console.say(source.examination.report(usesColor: color.isUsed(on: STDERR_FILENO)))
        Console.say(source.examination.summary)
        throw ExitCode(1)
      }
      new = side
    }
    let report = ReleaseReport(
      Comparison(from: old, to: new),
      acknowledgements: source.examination.result.course?.acknowledgements ?? [])
    try Console.write(Self.text(report, format, usesColor: color.isUsed(on: STDOUT_FILENO)))
  }

  static func text(_ report: ReleaseReport, _ format: Format, usesColor: Bool) -> String {
    switch format {
    case .text: TextReleaseReport(report, usesColor: usesColor).text
    case .markdown: MarkdownReleaseReport(report).text
    case .json: JSONReleaseReport(report).text
    case .html: HTMLReleaseReport(report).text
    }
  }
}
