internal import ArgumentParser
internal import Courses
internal import Diagnostics

/// `new`: a file or block from a template, entered where it belongs.
struct NewCommand: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case page, question, handout
  }

  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Adds a page, a question or a handout to a course.",
    discussion: """
      A page is entered at the end of a module, a question at the end of a question bank or a \
      page, a handout at the end of the toolkit. course.yaml keeps its comments and its form. \
      Prints the path of each file that was written.

      Examples:
        coursewright new page first-visit --module getting-started
        coursewright new question who-decides --in questions/basics.md
        coursewright new question what-comes-when --kind ordering
        coursewright new handout partner-map --stage exploring --title "Partner map"
      """)

  @Argument(help: "What to add.")
  var kind: Kind

  @Argument(help: "Its id: small letters, digits and hyphens.")
  var id: String

  @Option(help: "The title of a page or a handout; else one made from the id.")
  var title: String?

  @Option(help: "The id of the module of a page; else the last one.")
  var module: String?

  @Option(
    name: .customLong("kind"),
    help:
      "The kind of a question; else choice. (values: \(QuestionKind.names.joined(separator: ", ")))",
    completion: .list(QuestionKind.names))
  var questionKind: String?

  @Option(
    name: .customLong("in"), help: "The file of a question; else the first question bank.")
  var file: String?

  @Option(help: "The id of the stage of a handout; else the first one.")
  var stage: String?

  @Option(help: "The folder of the course; else this one if it has a course.yaml, else Course.")
  var course: String?

  func validate() throws {
    let misplaced = [
      ("--title", title, kind != .question), ("--module", module, kind == .page),
      ("--kind", questionKind, kind == .question), ("--in", file, kind == .question),
      ("--stage", stage, kind == .handout),
    ].first { $0.1 != nil && !$0.2 }
    if let misplaced { throw ValidationError("a \(kind.rawValue) takes no \(misplaced.0)") }
    if let questionKind, !QuestionKind.names.contains(questionKind) {
      let known = QuestionKind.names.joined(separator: ", ")
      throw ValidationError("there is no kind '\(questionKind)'; there are: \(known)")
    }
  }

  func run() throws {
    let path = try CourseOptions.folders([course].compactMap { $0 })[0]
    let folder = try CourseFolder(path)
    let changes: [SourceChange]
    do throws(NewItem.Refusal) {
      changes = try item.changes(in: folder.source)
    } catch {
      throw CommandFailure(error.message)
    }
    try SourceWriter(folder: path).apply(changes)
    for case .write(let file, _, _) in changes { try Console.write("\(folder.prefix)\(file)\n") }
  }

  private var item: NewItem {
    switch kind {
    case .page: .page(id: id, title: title, module: module)
    case .question: .question(id: id, kind: questionKind ?? "choice", file: file)
    case .handout: .handout(id: id, title: title, stage: stage)
    }
  }
}
