internal import Courses
internal import Diagnostics
internal import MarkdownText
internal import Packages
internal import Sites

/// What the single characters mean that SCORM 1.2 keeps as responses to choice questions.
struct ResponseLegend {
  let course: Course

  init(_ course: Course) { self.course = course }

  /// A table for spreadsheets, one row a choice; nil for a course without such questions.
  var entry: PackageEntry? {
    let rows = course.askedQuestions.flatMap(rows)
    guard !rows.isEmpty else { return nil }
    let text = "question,response,choice,text\n" + rows.joined()
    return PackageEntry(name: "responses.csv", content: .bytes(Array(text.utf8)))
  }

  private func rows(of question: Question) -> [String] {
    switch question.kind {
    case .choice(let choices), .multiple(let choices), .ordering(let choices),
      .likert(let choices):
      return rows(of: question, choices)
    case .matching(let matching):
      // A response is `thing.match`.
      return rows(of: question, matching.pairs.map(\.item)) { "\($0)." }
        + rows(of: question, matching.options) { ".\($0)" }
    case .trueFalse, .numeric, .fillIn, .reflection: return []
    }
  }

  private func rows(
    of question: Question, _ choices: [Choice], as form: (String) -> String = { $0 }
  ) -> [String] {
    let sorted = choices.map(\.id.value).sorted()
    return choices.map { choice in
      let position = sorted.firstIndex(of: choice.id.value) ?? 0
      let text = course.definition.variableText(choice.text.plainText)
      let cells = [question.recordID, form(LMSCharacter.at(position)), choice.id.value, text]
      return cells.map(CSVText.quoted).joined(separator: ",") + "\n"
    }
  }
}
