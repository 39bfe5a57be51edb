internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Releases

/// `check`: every finding about the source.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong with the source of courses.",
    discussion: """
      All findings of a run are printed at once, each with its place, the line, the rule and \
      what to do.

      Examples:
        coursewright check
        coursewright check Course --format sarif > findings.sarif
        coursewright check --rule text/long-paragraph=off --fail-on warning
        coursewright check Course --against last
        coursewright check Course --fix --dry-run

      --fix mends what is safe to mend: missing ids, headings that skip a level, and names of \
      files that packages could not keep, with the links to them. It prints what it changes as a \
      patch, then checks what is left.

      --against RELEASE also judges whether the course may be released after that release: a \
      version of releases/, `last`, or the path of a record.json. A version that is raised less \
      than the changes demand, and a scored question that measures something else without a reason \
      in releases/acknowledged.yaml, are errors. --changes FILE writes what changed as Markdown, \
      for a comment on a pull request.

      Exit status: 0 nothing wrong, 1 findings at or above --fail-on, 2 a course could not be \
      read.
      """)

  @OptionGroup var courses: CourseOptions
  @Flag(help: "Mend what is safe to mend, and print what was changed.")
  var fix = false

  @Flag(help: "With --fix: print what would be changed and change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The release that this one would follow: a version, 'last', or a record.json.",
      valueName: "release"))
  var against: String?

  @Option(
    help: ArgumentHelp("With --against: a file for what changed, as Markdown.", valueName: "file"))
  var changes: String?

  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var reports: ReportOptions

  func validate() throws {
    guard fix || !dryRun else { throw ValidationError("--dry-run goes with --fix") }
    guard against != nil || changes == nil else {
      throw ValidationError("--changes goes with --against")
    }
  }

  func run() throws {
    var examinations: [Examination] = []
    var failures: [CommandFailure] = []
    let line = ProgressLine(PackageProgress())
    var reports: [String] = []
    for path in try courses.folders() {
      line?.begin("checking \(path)")
      defer { line?.clear() }
      do throws(CommandFailure) {
        if fix { try mend(path) }
        var examination = try Examination.of(
          path, levels: judgement.levels, failOn: judgement.failOn, history: true)
        defer { examinations.append(examination) }
        try ControlFolder.check(examination)
        if let against {
          let gates = try ReleaseSource(examination).gates(after: against)
          if gates.isEmpty, examination.result.checked != nil {
            Console.say("\(path): nothing was released yet, so there is nothing to compare with\n")
          }
          reports.append(GateReport.markdown(gates, of: examination))
          examination.add(Gate.findings(of: gates), levels: judgement.levels)
        }
      } catch {
        failures.append(error)
      }
    }
    if let changes { try SourceWriter.write(reports.joined(separator: "\n"), to: changes) }
    try tell(examinations, failures)
  }

  /// Prints what was found, and fails where that stands against a course.
  private func tell(_ examinations: [Examination], _ failures: [CommandFailure]) throws {
    var failures = failures
    if let text = reports.rendered(
      Verdict.report(examinations.map(\.verdict), failOn: judgement.failOn))
    {
      try Console.write(text)
    } else {
      for examination in examinations {
        try Console.write(examination.report(usesColor: reports.usesColor(on: STDOUT_FILENO)))
        if !reports.quiet { Console.say(examination.summary) }
      }
    }
    if let last = failures.popLast() {
      for failure in failures { Console.say("coursewright: \(failure)\n") }
      throw last
    }
    if examinations.contains(where: \.fails) { throw ExitCode(1) }
  }

  private func mend(_ path: String) throws(CommandFailure) {
    let folder = try CourseFolder(path)
    let changes = SourceFixes.propose(for: folder.source)
    let patch = SourceWriter.patch(changes, prefix: folder.prefix)
    // Reports for programs have standard output for themselves.
    if reports.format == .text { try Console.write(patch) } else { Console.say(patch) }
    if !dryRun { try SourceWriter(folder: path).apply(changes) }
  }
}
