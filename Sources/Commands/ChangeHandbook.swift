internal import Courses
internal import Diagnostics
internal import Releases

/// The page of one kind of change.
struct ChangeHandbook {
  private let kind: ChangeKind

  init(_ kind: ChangeKind) { self.kind = kind }

  var text: String {
    "\(kind.id): \(kind.changeClass.rawValue), demands a \(kind.part.rawValue) version\n\n"
      + "Is:  \(kind.summary)\nWhy: \(kind.why)\n" + examples
  }

  /// The same for the documentation.
  var markdown: String {
    "### \(kind.id)\n\n**\(kind.changeClass.rawValue)**, demands a \(kind.part.rawValue) version:"
      + " \(kind.summary).\n\n\(kind.why)\n" + examples
  }

  private var examples: String {
    let before = shown(kind.before)
    let after = shown(kind.after)
    return (before.isEmpty ? "" : "\nBefore:\n\n" + before)
      + (after.isEmpty ? "" : "\nAfter:\n\n" + after)
  }

  /// Files that are otherwise in the other one.
  private func shown(_ example: RuleExample) -> String {
    let other =
      example.files.map(\.text) == kind.before.files.map(\.text) ? kind.after : kind.before
    let known = Set(other.files.map { "\($0.name)\n\($0.text)" })
    let files = example.files.filter { !known.contains("\($0.name)\n\($0.text)") }
    return ExampleCourse.shown(
      RuleExample(files: Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { $1 }))
    ).map { name, text in
      "    \(name)\n"
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "      | \($0)\n" }.joined()
    }.joined()
  }
}
