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
      source gives the same bytes. A course with findings at or above --fail-on is not built.

      Examples:
        coursewright build
        coursewright build Course --target scorm12 --output Build

      Exit status: 0 built, 1 findings at or above --fail-on, 2 a package could not be written.
      """)

  @OptionGroup var courses: CourseOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to build; can be given more than once. Without it: the course's targets.",
      valueName: "target"))
  var target: [TargetName] = []

  @Option(help: ArgumentHelp("The folder for packages.", valueName: "folder"))
  var output = "Build"

  @Option(help: ArgumentHelp("How many files to work on at a time.", valueName: "number"))
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs has to be a number from 1 to 256")
    }
    guard !output.isEmpty else { throw ValidationError("--output has to name a folder") }
  }

  func run() throws {
    let pipeline = BuildPipeline(
      output: output, jobs: jobs, timestamp: try BuildPipeline.timestamp())
    let line = ProgressLine(pipeline.progress)
    defer { line?.clear() }
    var written: [String: String] = [:]
    var unsaid: CommandFailure?
    var examinations: [Examination] = []
    for path in try courses.folders() {
      line?.begin("checking \(path)")
      let examination = try Examination.of(
        path, targets: target.map(\.rawValue), levels: judgement.levels, failOn: judgement.failOn)
      line?.clear()
      report(examination)
      examinations.append(examination)
      guard let checked = examination.result.checked, !examination.fails else { continue }
      try pipeline.prepare()
      for standard in standards(of: checked.course) {
        let place = pipeline.place(of: checked.course, for: standard)
        if let other = written.updateValue(path, forKey: place) {
          throw CommandFailure("\(other) and \(path) both make \(place); give one another id")
        }
        line?.begin("writing \(place)")
        let package = try pipeline.build(checked, for: standard, folder: examination.folder)
        line?.clear()
        // Packages are made whether or not somebody still listens.
        do throws(CommandFailure) {
          try Console.write("\(package.path)  \(package.size)  \(package.sha256)\n")
        } catch {
          unsaid = error
        }
      }
    }
    let findings = Examination.report(examinations, failOn: judgement.failOn)
    if let text = reports.rendered(findings) { Console.say(text) }
    if let unsaid { throw unsaid }
    if examinations.contains(where: \.fails) { throw ExitCode(1) }
  }

  private func report(_ examination: Examination) {
    guard reports.format == .text else { return }
    Console.say(examination.report(usesColor: reports.usesColor(on: STDERR_FILENO)))
    if examination.fails, !reports.quiet { Console.say(examination.summary) }
  }

  private func standards(of course: Course) -> [any Standard.Type] {
    let names =
      target.isEmpty ? course.definition.targets.map(\.value.name) : target.map(\.rawValue)
    return Standards.all.filter { names.contains($0.name) }
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
