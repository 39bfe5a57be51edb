internal import Courses
internal import Diagnostics
internal import MarkdownText
internal import Sites

/// What catalogues are told of a course, before a standard puts it into its own words.
struct CourseMetadata {
  let title: String
  let description: String
  let language: String
  let keywords: [String]
  let version: String
  let provider: String?
  let license: String?
  let audience: String?
  /// ISO 8601.
  let duration: String?
  let objectives: [String]
  let alignments: [Alignment]

  init(_ course: Course) {
    let definition = course.definition
    let variables = definition.variableText
    func plain(_ text: String) -> String { variables.inPlainText(text) }
    title = plain(definition.title.value)
    let description = variables(definition.description.plainText)
    self.description = description.isEmpty ? title : description
    language = definition.language
    keywords = definition.keywords.map(plain)
    version = definition.version
    provider = definition.provider.map(plain)
    license = definition.license.map(plain)
    audience = definition.audience.map(plain)
    duration = definition.duration
    objectives = definition.objectives.map { plain($0.text.value) }
    alignments = definition.alignments
  }

  /// The provider as a vCard 3.0 (RFC 2426) on lines of its own, as LOM wants its entities.
  var vCard: String? {
    provider.map { name in
      let escaped = ["\\", ",", ";"].reduce(name) { $0.replacing($1, with: "\\" + $1) }
      return "BEGIN:VCARD\nVERSION:3.0\nFN:\(escaped)\nN:\(escaped);;;;\nORG:\(escaped)\nEND:VCARD"
    }
  }
}
