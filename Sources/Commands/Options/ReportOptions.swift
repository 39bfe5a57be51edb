internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// How findings are printed.
struct ReportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, junit, github
  }

  enum ColorUse: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    func isUsed(on descriptor: Int32) -> Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto:
        Console.isTerminal(descriptor) && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
      }
    }
  }

  @Option(help: "How to print findings.")
  var format = Format.text

  @Option(help: "Whether text is coloured; NO_COLOR is honoured.")
  var color = ColorUse.auto

  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false

  /// The findings of a run as programs read them; nil for text.
  func rendered(_ report: @autoclosure () -> Report) -> String? {
    switch format {
    case .text: nil
    case .json: JSONReport.render(report())
    case .sarif: SARIFReport.render(report())
    case .junit: JUnitReport.render(report())
    case .github: GitHubReport.render(report())
    }
  }

  func usesColor(on descriptor: Int32) -> Bool { color.isUsed(on: descriptor) }
}

/// Which courses a command works on.
struct CourseOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Folders of courses.",
      discussion: "Without one: this folder if it has a course.yaml, else Course."))
  var course: [String] = []

  /// The folders named, or the one that is meant when none is.
  func folders() throws(CommandFailure) -> [String] { try Self.folders(course) }

  /// The folders named, or the one that is meant when none is.
  static func folders(_ named: [String]) throws(CommandFailure) -> [String] {
    if !named.isEmpty { return named }
    if access("course.yaml", F_OK) == 0 { return ["."] }
    guard access("Course", F_OK) == 0 else {
      throw CommandFailure(
        "there is no course here, neither course.yaml nor a folder Course; name the folder of one,"
          + " or make one with 'coursewright init DIR'")
    }
    return ["Course"]
  }
}
