internal import ArgumentParser
internal import Courses
internal import Glibc
internal import Packages
internal import Sites

/// `handouts`: the toolkit outside of packages.
struct HandoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handouts",
    abstract: "Writes the handouts, a workbook of them and the facilitator guide.",
    discussion: """
      For participants, a folder and a zip with all handouts, a page that lists them, and the \
      workbook: all of them in one book with contents and indexes. Beside them, for those who lead a \
      group, the facilitator guide: agenda, materials, notes from 'facilitator' blocks, questions \
      with their answers, a sign-in sheet. It is never part of the folder, the zip or a package. \
      Prints a line for each: its path, its size in bytes and its SHA-256.

      Examples:
        coursewright handouts
        coursewright handouts Course --output Print --start 9:00
        coursewright handouts Course --all-profiles

      Exit status: 0 written, 1 the course has errors, 2 something could not be made or written.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of a course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  @OptionGroup var edition: EditionOptions
  @OptionGroup var place: OutputOptions

  @Option(
    help: ArgumentHelp(
      "When the day begins, for the agenda's times; without it they count from 0:00.",
      valueName: "h:mm"), transform: StartTime.init)
  var start: StartTime?

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let pipeline = HandoutsPipeline(
      output: place.output, jobs: place.jobs, timestamp: try BuildPipeline.timestamp(),
      without: edition.leftOut, clock: AgendaClock(start: start?.minutes))
    let examinations = try edition.profiles(of: path).map { try Examination.of(path, .edition($0)) }
    for examination in examinations where examination.result.checked == nil {
      Console.say(
        examination.report(usesColor: ReportOptions.ColorUse.auto.isUsed(on: STDERR_FILENO)))
      Console.say(examination.summary)
      throw ExitCode(1)
    }
    for examination in examinations {
      guard let checked = examination.result.checked else { continue }
      for file in try pipeline.write(checked.course, in: examination.folder) {
        try Console.write("\(file.path)  \(file.size)  \(file.sha256)\n")
      }
    }
    if edition.leftOut.isSuperset(of: [.pdf, .docx]) {
      Console.say("no workbook and no facilitator guide: they are PDFs and Word documents\n")
    }
  }
}

/// A time of day by a 24-hour clock, such as `9:00` or `14:30`.
struct StartTime {
  let minutes: Int

  init(_ argument: String) throws {
    guard let match = argument.wholeMatch(of: /([0-9]{1,2}):([0-5][0-9])/),
      let hours = Int(match.output.1), let rest = Int(match.output.2), hours < 24
    else {
      throw ValidationError("write a time from 0:00 to 23:59, such as 9:00 or 13:30")
    }
    minutes = hours * 60 + rest
  }
}
