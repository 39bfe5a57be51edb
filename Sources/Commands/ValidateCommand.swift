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

      A coursewright.yaml beside a package may say rules, fail-on and lms for good.

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

  @OptionGroup var judgement: JudgementOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    var verdicts: [PackageVerdict] = []
    var failures: [PackageError] = []
    var settings: [String: PackageSettings] = [:]
    for path in packages {
      let folder = PackageSettings.folder(around: path)
      if settings[folder] == nil { settings[folder] = try PackageSettings(beside: path) }
    }
    var known: Baseline?
    if let baseline { known = try Baseline(path: baseline) }
    for result in judged(settings) {
      switch result {
      case .success(let verdict): verdicts.append(known?.hide(in: verdict) ?? verdict)
      case .failure(let error): failures.append(error)
      }
    }
    let files = settings.sorted { $0.key < $1.key }.map(\.value)
    if let text = reports.rendered(PackageVerdict.report(verdicts, files, unread: failures)) {
      try Console.write(text)
    } else {
      let usesColor = reports.usesColor(on: STDOUT_FILENO)
      for file in files { try Console.write(file.report(usesColor: usesColor)) }
      let texts = parallelMap(verdicts) { $0.text(usesColor: usesColor) }
      for (verdict, text) in zip(verdicts, texts) {
        try Console.write(text)
        if !reports.quiet { Console.say(verdict.summary) }
      }
    }
    if let last = failures.popLast() {
      for failure in failures { Console.say("coursewright: \(failure)\n") }
      throw last
    }
    let isMisread = files.contains { $0.diagnostics.contains { $0.severity == .error } }
    if isMisread || verdicts.contains(where: \.fails) { throw ExitCode(1) }
  }

  /// One package is judged on all cores, and of several a package on each.
  private func judged(_ settings: [String: PackageSettings])
    -> [Result<PackageVerdict, PackageError>]
  {
    let line = ProgressLine(PackageProgress())
    line?.begin(
      packages.count == 1
        ? "validating \(packages[0])" : "validating \(packages.count) packages")
    defer { line?.clear() }
    let (standard, lms, levels, failOn) = (standard, lms, judgement.levels, judgement.failOn)
    return parallelMap(packages) { path in
      Result { () throws(PackageError) in
        try PackageVerdict.of(
          path, as: standard, for: lms, settings[PackageSettings.folder(around: path)],
          levels: levels, failOn: failOn)
      }
    }
  }
}

extension PackageStandard: ExpressibleByArgument {}

extension LMSProfile: ExpressibleByArgument {
  init?(argument: String) {
    guard let profile = LMSProfile.named(argument) else { return nil }
    self = profile
  }
}
