package import Diagnostics

/// Finds Markdown files that do not say which page, handout or bank they are.
package enum MissingFrontMatter: Rule {
  package static let description = RuleDescription(
    id: "course/missing-front-matter",
    summary: "file without front matter",
    why: "The id in it is what learners' progress is kept under.",
    passing: [
      RuleExample(["modules/welcome.md": "---\nid: welcome\ntitle: Welcome\n---\nHello.\n"])
    ],
    failing: [
      RuleExample(["questions/basics.md": "↓# Basics\n"]),
      RuleExample(["modules/welcome.md": "↓---\nid: welcome\ntitle: Welcome\n"]),
    ]
  )

  static func finding(_ kind: String, file: String) -> Diagnostic {
    diagnostic(
      "the \(kind) has no front matter", at: SourceLocation(file: file),
      help: "begin the file with lines '---', 'id: …', 'title: …' and '---'")
  }

  static func unclosed(file: String) -> Diagnostic {
    diagnostic(
      "the front matter that begins here is never closed; end it with a line '---'",
      at: SourceLocation(file: file))
  }
}
