internal import ArgumentParser
internal import Glibc
internal import Packages
internal import Standards

/// `verify`: that a package is what its source gives.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that a package is what its source gives, byte for byte.",
    discussion: """
      Builds the package again from the course and compares. Where they differ, the entries that do \
      are named, and why as far as it can be told. It can only be proved with the program and \
      libraries that made the package, which the package names, and with the source of its version. \
      Set SOURCE_DATE_EPOCH as it was set for the package, if it was.

      Examples:
        coursewright verify Build/community-partners-1.0.0-scorm12.zip
        coursewright verify Build/community-partners-1.0.0-web Course

      Exit status: 0 the same bytes, 1 they differ, 2 it cannot be proved.
      """)

  @Argument(help: ArgumentHelp("A package that coursewright made: a zip, or a web folder."))
  var package: String

  @Argument(
    help: ArgumentHelp(
      "The folder of its course.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: String?

  func run() throws {
    let path = try CourseOptions.folders(course.map { [$0] } ?? [])[0]
    let found = try FoundPackage(package)
    let proof = try PackageProof(of: found, from: path)
    let result = try proof.run()
    try Console.write(result.text)
    if !result.isSame { throw ExitCode(1) }
  }
}
