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

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output = "Build"

  @Option(
    help: ArgumentHelp(
      "The edition of profiles/NAME.yaml instead of the course; can be given more than once.",
      valueName: "name"))
  var profile: [String] = []

  @Flag(help: "The course and every edition that its profiles make.")
  var allProfiles = false

  @Option(
    help: ArgumentHelp(
      "When the day begins, for the agenda's times; without it they count from 0:00.",
      valueName: "h:mm"), transform: StartTime.init)
  var start: StartTime?

  @Option(
    help: ArgumentHelp(
      "Forms of documents to leave out: pdf, docx, or both with a comma between.",
      valueName: "formats"))
  var without: WithoutFormats?

  @Option(help: ArgumentHelp("How many files to work on at a time.", valueName: "number"))
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs has to be a number from 1 to 256")
    }
    guard profile.isEmpty || !allProfiles else {
      throw ValidationError("--all-profiles writes what --profile names, too; give one of them")
    }
    guard !output.isEmpty else { throw ValidationError("--output has to name a folder") }
  }

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let pipeline = HandoutsPipeline(
      output: output, jobs: jobs, timestamp: try BuildPipeline.timestamp(),
      without: without?.formats ?? [], clock: AgendaClock(start: start?.minutes))
    let examinations = try editions(of: path).map { try Examination.of(path, .edition($0)) }
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
    if without?.formats.isSuperset(of: [.pdf, .docx]) == true {
      Console.say("no workbook and no facilitator guide: they are PDFs and Word documents\n")
    }
  }

  /// The course itself is nil.
  private func editions(of path: String) throws(CommandFailure) -> [String?] {
    guard allProfiles else { return profile.isEmpty ? [nil] : profile }
    return [nil] + Profiles.names(in: try CourseFolder(path).source)
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
