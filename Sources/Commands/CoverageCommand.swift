internal import ArgumentParser
internal import Courses
internal import Coverages
internal import Glibc

/// `coverage`: what serves each objective of a course.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Shows what serves each objective of a course: pages, questions, handouts, minutes.",
    discussion: """
      Questions that an assessment asks or may draw are scored, others that are asked are practice. \
      Pages say with 'duration' how long they take; minutes of those that do not are unknown and \
      never counted as none. Alignments are listed with the objectives that name them.

      Examples:
        coursewright coverage
        coursewright coverage Course --format csv > coverage.csv
        coursewright coverage Course --format html > coverage.html

      Exit status: 0 shown, 1 the course has errors, 2 it cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, html
  }

  @Argument(
    help: ArgumentHelp(
      "The folder of a course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  @Option(help: "How to print it.")
  var format = Format.text

  @Option(help: "Whether text is coloured; NO_COLOR is honoured.")
  var color = ReportOptions.ColorUse.auto

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let examination = try Examination.of(path)
    guard let checked = examination.result.checked else {
      Console.say(examination.report(usesColor: color.isUsed(on: STDERR_FILENO)))
      Console.say(examination.summary)
      throw ExitCode(1)
    }
    try Console.write(text(Coverage(checked.course)))
  }

  private func text(_ coverage: Coverage) -> String {
    switch format {
    case .text:
      TextCoverageReport(coverage, usesColor: color.isUsed(on: STDOUT_FILENO)).text
    case .csv: CSVCoverageReport(coverage).text
    case .json: JSONCoverageReport(coverage).text
    case .html: HTMLCoverageReport(coverage).text
    }
  }
}
