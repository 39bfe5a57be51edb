internal import ArgumentParser
internal import Courses

/// Which editions of a course are made, and in which forms their handouts.
struct EditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The edition of profiles/NAME.yaml instead of the course; can be given more than once.",
      valueName: "name"))
  var profile: [String] = []

  @Flag(help: "The course and every edition that its profiles make.")
  var allProfiles = false

  @Option(
    help: ArgumentHelp(
      "Forms of handouts to leave out: pdf, docx, or both with a comma between.",
      valueName: "formats"))
  var without: WithoutFormats?

  /// The forms that are left out.
  var leftOut: Set<HandoutFormat> { without?.formats ?? [] }

  func validate() throws {
    guard profile.isEmpty || !allProfiles else {
      throw ValidationError("--all-profiles makes what --profile names, too; give one of them")
    }
  }

  /// The names of the profiles for the course in a folder; nil is the course itself.
  func profiles(of path: String) throws(CommandFailure) -> [String?] {
    guard allProfiles else { return profile.isEmpty ? [nil] : profile }
    return [nil] + Profiles.names(in: try CourseFolder(path).source)
  }
}

/// Forms of handouts, such as `pdf,docx`; web pages are always there.
struct WithoutFormats: ExpressibleByArgument {
  let formats: Set<HandoutFormat>

  init?(argument: String) {
    let formats = argument.split(separator: ",").map { HandoutFormat(rawValue: String($0)) }
    guard !formats.isEmpty, !formats.contains(nil), !formats.contains(.html) else { return nil }
    self.formats = Set(formats.compactMap { $0 })
  }
}
