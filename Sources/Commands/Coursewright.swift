package import ArgumentParser
internal import Glibc
internal import Courses
internal import Packages
internal import Releases
internal import Standards

/// The program's command line.
package struct Coursewright: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "coursewright",
    abstract: "Turns a course kept as plain text into packages for learning management systems.",
    discussion: """
      A course is a folder with a course.yaml, Markdown pages, question banks and handouts.

      Examples:
        coursewright init MyCourse        a course to start from
        coursewright check MyCourse       what is wrong with it, with places
        coursewright build MyCourse       packages in Build/, ready to upload

      Exit status: 0 nothing wrong, 1 findings, 2 the work could not be done, 64 bad usage.
      """,
    version: Toolchain.version,
    subcommands: [
      InitCommand.self, NewCommand.self, CheckCommand.self, BuildCommand.self, ValidateCommand.self,
      RepairCommand.self,
      RulesCommand.self, SchemaCommand.self, PreviewCommand.self, ReleaseCommand.self,
      DiffCommand.self, HandoutsCommand.self, CoverageCommand.self, VerifyCommand.self,
      ReplayCommand.self,
    ])

  package init() {}

  /// Runs the command line and ends the process with the right status.
  package static func start() -> Never {
    UTCZone.establish()
    Heap.prepare()
    // A reader that goes away is a failed write, to be told in words, not a silent death.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that gets longer than the system allows.
    signal(SIGXFSZ, SIG_IGN)
    Interruption.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
      Coursewright.exit()
    } catch let failure as CommandFailure {
      fail(failure.description)
    } catch let failure as PackageError {
      fail(failure.description)
    } catch let failure as UnreadableRelease {
      fail(failure.description)
    } catch let failure as ChangedSource {
      fail(failure.description)
    } catch {
      leave(with: error)
    }
  }

  /// Says what the argument parser has to say, help and version on standard output.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard code == .success else { Coursewright.exit(withError: error) }
    do throws(CommandFailure) {
      try Console.write(text.isEmpty ? "" : text + "\n")
    } catch {
      fail(error.description)
    }
    Glibc.exit(0)
  }

  private static func fail(_ words: String) -> Never {
    Console.say("coursewright: \(words)\n")
    Glibc.exit(2)
  }
}
