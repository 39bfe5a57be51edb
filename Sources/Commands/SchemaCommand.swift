internal import ArgumentParser
internal import Courses

/// `schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
  enum Document: String, ExpressibleByArgument, CaseIterable {
    case course, page, question

    var schema: SchemaDocument {
      switch self {
      case .course: .course
      case .page: .page
      case .question: .question
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of course.yaml, of a page's front matter or of a question.",
    discussion: """
      Editors that know YAML use it to complete and check keys.

      Example:
        coursewright schema course > course.schema.json
      """)

  @Argument(help: "What the schema is for.")
  var document = Document.course

  func run() throws { try Console.write(document.schema.text) }
}
