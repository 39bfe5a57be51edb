internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import Packages
internal import Validation

/// `repair`: a package with what is mechanical mended.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Mends what is mechanical in a package of any vendor.",
    discussion: """
      Mended are: a folder around everything, files that systems leave behind, backslashes in \
      names, the manifest's name, byte order mark and encoding, letters of addresses that differ \
      from their file, files that no resource lists, pages without a language. Each change is \
      printed. What cannot be mended stays, and is told of by judging the result.

      Examples:
        coursewright repair export.zip --output fixed.zip

      Exit status: 0 nothing wrong any more, 1 errors are left, 2 the package could not be read or \
      mended.
      """)

  @Argument(help: "A zip file or an unpacked folder.")
  var package: String

  @Option(help: ArgumentHelp("Where the mended package goes.", valueName: "file"))
  var output: String

  @Flag(name: .shortAndLong, help: "Print changes and findings only.")
  var quiet = false

  @Option(help: "Whether text is coloured; NO_COLOR is honoured.")
  var color = ReportOptions.ColorUse.auto

  func run() throws {
    guard !isSameFile(package, output) else {
      throw CommandFailure("\(output) is the package itself: name another file", path: output)
    }
    let output = try Self.place(output)
    let verdict = try PackageVerdict.of(package)
    let repair = try PackageRepair(verdict.package)
    let writer = ZipWriter(jobs: 1, timestamp: try BuildPipeline.timestamp(), names: .any)
    try writer.write(repair.contents, to: output)
    try Console.write(repair.changes.map { "\($0)\n" }.joined())
    let result = try PackageVerdict.of(output)
    let usesColor = color.isUsed(on: STDOUT_FILENO)
    try Console.write(result.text(usesColor: usesColor))
    let count = repair.changes.count
    if !quiet {
      Console.say("\(count) change\(count == 1 ? "" : "s"); \(result.summary)")
    }
    if result.fails { throw ExitCode(1) }
  }

  /// Where the file goes: to what a link leads to, and never in the place of a device or a pipe.
  private static func place(_ output: String) throws(CommandFailure) -> String {
    guard let resolved = realpath(output, nil) else { return output }
    defer { free(resolved) }
    var status = stat()
    guard stat(resolved, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw CommandFailure("\(output) is there and no file: name a file", path: output)
    }
    return String(cString: resolved)
  }

  private func isSameFile(_ one: String, _ other: String) -> Bool {
    var left = stat()
    var right = stat()
    return stat(one, &left) == 0 && stat(other, &right) == 0 && left.st_dev == right.st_dev
      && left.st_ino == right.st_ino
  }
}
