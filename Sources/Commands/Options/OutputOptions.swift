internal import ArgumentParser
internal import Glibc

/// Where something is written, and with how much at a time.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output = "Build"

  @Option(help: ArgumentHelp("How many files to work on at a time.", valueName: "number"))
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs has to be a number from 1 to 256")
    }
    guard !output.isEmpty else { throw ValidationError("--output has to name a folder") }
  }
}
