internal import ArgumentParser
internal import Glibc
internal import Preview
internal import Sites

/// `preview`: a course or a package in a strict emulator of an LMS.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows a course or a package in the browser, in an emulator of an LMS.",
    discussion: """
      The address is printed; it works on this machine alone, until Ctrl-C. A course is made anew \
      whenever a file of it is saved, and the page that you were on stays. Beside it stand what \
      the LMS holds, every call, what was found in the source, and faults to switch on. Any \
      vendor's SCORM package can be shown, too.

      Examples:
        coursewright preview
        coursewright preview Course --profile elm-valley --open
        coursewright preview package.zip
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of a course, or a package: a zip or its unpacked folder.",
      discussion: "Without one: this folder if it has a course.yaml, else Course.",
      valueName: "course or package"))
  var subject: String?

  @Option(help: ArgumentHelp("The edition of profiles/NAME.yaml.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("The port; a free one if not said.", valueName: "number"))
  var port: UInt16 = 0

  @Flag(help: "Open it in the browser.")
  var open = false

  func run() throws {
    let source = try PreviewSource.of(subject, profile: profile)
    let state = PreviewState(try source.content())
    let secret = PreviewSite.newSecret()
    let site = PreviewSite(state, secret: secret, panel: EmbeddedPanel.files)
    let server: PreviewServer
    do throws(PreviewServer.Failure) {
      server = try PreviewServer(site, port: port)
    } catch {
      throw CommandFailure("cannot listen on port \(port) of 127.0.0.1: \(error)")
    }
    try tell("http://127.0.0.1:\(server.port)/\(secret)/")
    source.watch { state.show($0) }
    server.run()
  }

  private func tell(_ address: String) throws(CommandFailure) {
    try Console.write("\(address)\n")
    Console.say("Press Ctrl-C to end.\n")
    guard open else { return }
    var process = pid_t()
    let arguments = [strdup("xdg-open"), strdup(address), nil]
    if posix_spawnp(&process, "xdg-open", nil, nil, arguments, environ) != 0 {
      Console.say("coursewright: there is no xdg-open to open it with\n")
    }
    for argument in arguments { free(argument) }
  }
}
