internal import ArgumentParser
internal import Courses
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Releases

/// `release`: a version of a course, frozen.
struct ReleaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Freezes a version of a course: record, changelog and packages.",
    discussion: """
      Refuses a course with errors, a version that is not above the last release, and one that is \
      raised less than the changes demand. What is measured otherwise needs a reason in \
      releases/acknowledged.yaml. Writes releases/VERSION, a section of the course's CHANGELOG.md, \
      the packages of the course and of every edition, a statement of what each was made from, and \
      a page for administrators.

      Examples:
        coursewright release --dry-run
        coursewright release Course --output Build

      Exit status: 0 released, 1 refused, 2 something could not be read or written; unless \
      'released' is said, nothing was.
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of a course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  @Flag(help: "Show what would be released, and write nothing.")
  var dryRun = false

  @OptionGroup var place: OutputOptions

  @Option(help: "Whether text is coloured; NO_COLOR is honoured.")
  var color = ReportOptions.ColorUse.auto

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let source = try ReleaseSource.of(path, history: true)
    Console.say(source.examination.report(usesColor: color.isUsed(on: STDERR_FILENO)))
    guard !source.examination.fails, let side = try source.side() else {
      Console.say(source.examination.summary)
      let failOn = source.examination.failOn.rawValue
      Console.say(
        "\(path): not released, for nothing may be found that weighs \(failOn) or more\n")
      throw ExitCode(1)
    }
    if !dryRun { try ReleasePipeline.completeChangelog(of: source) }
    let pipeline = try ReleasePipeline(
      path, source, side,
      build: BuildPipeline(
        output: place.output, jobs: place.jobs, timestamp: try BuildPipeline.timestamp()))
    try judge(pipeline, source)
    if dryRun { return try show(pipeline) }
    let line = ProgressLine(pipeline.build.progress)
    line?.begin("releasing \(path) \(side.record.version)")
    defer { line?.clear() }
    // Packages are made whether or not somebody still listens.
    var unsaid: CommandFailure?
    try pipeline.run { package in
      line?.clear()
      do throws(CommandFailure) {
        try Console.write("\(package.path)  \(package.size)  \(package.sha256)\n")
      } catch {
        unsaid = error
      }
      line?.begin("releasing \(path) \(side.record.version)")
    }
    line?.clear()
    Console.say(
      "released \(side.record.version); commit \(pipeline.folder) and \(pipeline.changelog)\n")
    if let unsaid { throw unsaid }
    try Console.write("\(pipeline.folder)\n")
  }

  /// Tells what stands against the release, and refuses it where that is an error.
  private func judge(_ pipeline: ReleasePipeline, _ source: ReleaseSource) throws {
    let folder = source.examination.folder
    let levels = source.examination.result.course?.settings.levels ?? RuleLevels()
    let findings = pipeline.findings.compactMap(levels.applied).sorted()
    Console.say(
      TextReport(
        prefix: folder.prefix, usesColor: color.isUsed(on: STDERR_FILENO), text: folder.text
      ).render(findings))
    guard findings.contains(where: { $0.severity >= source.examination.failOn }) else { return }
    Console.say(
      "\(path(of: source)): not released; 'coursewright diff' shows what changed and what it does\n"
    )
    throw ExitCode(1)
  }

  private func path(of source: ReleaseSource) -> String { source.examination.folder.path }

  private func show(_ pipeline: ReleasePipeline) throws {
    if let report = pipeline.report {
      try Console.write(
        TextReleaseReport(report, usesColor: color.isUsed(on: STDOUT_FILENO)).text + "\n")
    }
    try Console.write("\(pipeline.changelog) would begin with:\n\n")
    try Console.write(
      pipeline.section.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n") + "\n")
    try Console.write("\(pipeline.folder) would be written, and in \(place.output):\n")
    for name in pipeline.packageNames { try Console.write("    \(name)\n") }
  }
}
