internal import ArgumentParser
internal import Courses

/// `schema`: JSON Schemas for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of one kind of text in a course.",
    discussion: """
      Editors that know YAML use it to complete and check keys: of course.yaml (course), of the \
      front matter of a page or a handout, of a block (question, finder, form, facilitator), of an \
      edition in profiles/ (profile), or of coursewright.yaml (settings).

      Example:
        coursewright schema course > course.schema.json
      """)

  @Argument(help: "What the schema is for.")
  var document = SchemaDocument.course

  func run() throws { try Console.write(document.text(.whole)) }
}

extension SchemaDocument: ExpressibleByArgument {}
