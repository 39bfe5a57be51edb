internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Standards

/// `build`: packages of courses.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes the packages of courses.",
    discussion: """
      Prints a line for each package: its path, its size in bytes and its SHA-256. The same \
      source gives the same bytes. A course with findings at or above --fail-on is not built. Where
      nothing changed since the last build, its packages stay as they are.

      Examples:
        coursewright build
        coursewright build Course --target scorm12 --output Build
        coursewright build Course --profile elm-valley

      Exit status: 0 built, 1 findings at or above --fail-on, 2 a package could not be written.
      """)

  @OptionGroup var courses: CourseOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to build; can be given more than once. Without it: the course's targets.",
      valueName: "target"))
  var target: [TargetName] = []

  @OptionGroup var edition: EditionOptions
  @OptionGroup var place: OutputOptions

  @Flag(help: "Make all packages anew, even where nothing changed since the last build.")
  var fresh = false

  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    let paths = try courses.folders()
    let editions = try paths.flatMap { try self.editions(of: $0) }
    // Many courses are done side by side, one thread each, which beats many threads in each.
    let pipeline = BuildPipeline(
      output: place.output, jobs: editions.count > 1 ? 1 : place.jobs,
      timestamp: try BuildPipeline.timestamp(), without: edition.leftOut)
    let run = BuildRun(
      editions, pipeline, asked: request, readAhead: ReadAhead(paths),
      line: ProgressLine(pipeline.progress))
    let workers = Array(0..<min(place.jobs, editions.count))
    if workers.count > 1 { _ = parallelMap(workers) { _ in run.work() } } else { run.work() }
    let (verdicts, unsaid) = try run.end()
    if let text = reports.rendered(Verdict.report(verdicts, failOn: judgement.failOn)) {
      Console.say(text)
    }
    if let unsaid { throw unsaid }
    if verdicts.contains(where: \.fails) { throw ExitCode(1) }
  }

  /// What is to be built of the course in a folder.
  private func editions(of path: String) throws(CommandFailure) -> [Edition] {
    try edition.profiles(of: path).map { Edition(path: path, profile: $0) }
  }

  /// What is asked of each edition.
  private var request: BuildRequest {
    BuildRequest(
      targets: target.map(\.rawValue), levels: judgement.levels, failOn: judgement.failOn,
      isFresh: fresh, spelling: options,
      report: { report($0) })
  }

  /// All that decides packages besides the course, in one spelling.
  private var options: String {
    let levels = judgement.rule.map { "\($0.name)=\($0.level.rawValue)" }
    let without =
      edition.leftOut.map(\.rawValue).sorted().joined() + " " + DocumentTool.stamps
    return "\(target.map(\.rawValue)) \(without) \(levels) \(judgement.failOn?.rawValue ?? "")"
      + " \(reports.format.rawValue) \(place.output)"
  }

  private func report(_ examination: Examination) {
    guard reports.format == .text else { return }
    Console.say(examination.report(usesColor: reports.usesColor(on: STDERR_FILENO)))
    if examination.fails, !reports.quiet { Console.say(examination.summary) }
  }
}

/// The name of a standard, as the command line gives it.
struct TargetName: ExpressibleByArgument, RawRepresentable {
  let rawValue: String

  init?(rawValue: String) {
    guard Standards.named(rawValue) != nil else { return nil }
    self.rawValue = rawValue
  }

  static var allValueStrings: [String] { Standards.all.map { $0.name } }
}
