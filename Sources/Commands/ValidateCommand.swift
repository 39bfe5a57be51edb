internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Validation

/// `validate`: what is wrong with packages, whoever made them.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Judges packages of any vendor: SCORM 1.2, SCORM 2004, cmi5, Common Cartridge.",
    discussion: """
      Takes zip files and unpacked folders. Nothing is unpacked, written or asked of a network. \
      What the packages are made for is found out; --standard says otherwise.

      Examples:
        coursewright validate course.zip
        coursewright validate Exports/*.zip --format sarif > findings.sarif
        coursewright validate course.zip --lms moodle
        coursewright validate course.zip --rule manifest/unlisted-file=off --fail-on warning

      Exit status: 0 nothing wrong, 1 findings at or above --fail-on, 2 a package could not be \
      read.
      """)

  @Argument(
    help: ArgumentHelp("Packages: zip files or unpacked folders.", valueName: "package"))
  var packages: [String]

  @Option(help: "What the packages are made for: scorm12, scorm2004, cmi5 or cc.")
  var standard: PackageStandard?

  @Option(
    help: ArgumentHelp(
      "Also what this LMS's importer is publicly known to refuse or mishandle: "
        + LMSProfile.all.map(\.name).joined(separator: ", ") + ".", valueName: "name"))
  var lms: LMSProfile?

  @Option(
    help: ArgumentHelp(
      "A JSON report of an earlier run: what it knows is counted and not shown.",
      valueName: "file"))
  var baseline: String?

  @OptionGroup var judgement: PackageJudgementOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var verdicts: [PackageVerdict] = []
    var failures: [PackageError] = []
    var known: Baseline?
    if let baseline { known = try Baseline(path: baseline) }
    let line = ProgressLine(PackageProgress())
    for path in packages {
      line?.begin("validating \(path)")
      defer { line?.clear() }
      do throws(PackageError) {
        let verdict = try PackageVerdict.of(
          path, as: standard, for: lms, levels: judgement.levels,
          failOn: judgement.failOn ?? .error)
        verdicts.append(known?.hide(in: verdict) ?? verdict)
      } catch {
        failures.append(error)
      }
    }
    if let text = reports.rendered(
      PackageVerdict.report(verdicts, failOn: judgement.failOn ?? .error))
    {
      try Console.write(text)
    } else {
      for verdict in verdicts {
        try Console.write(verdict.text(usesColor: reports.usesColor(on: STDOUT_FILENO)))
        if !reports.quiet { Console.say(verdict.summary) }
      }
    }
    if let last = failures.popLast() {
      for failure in failures { Console.say("coursewright: \(failure)\n") }
      throw last
    }
    if verdicts.contains(where: \.fails) { throw ExitCode(1) }
  }
}

extension PackageStandard: ExpressibleByArgument {}

extension LMSProfile: ExpressibleByArgument {
  init?(argument: String) {
    guard let profile = LMSProfile.named(argument) else { return nil }
    self = profile
  }
}
