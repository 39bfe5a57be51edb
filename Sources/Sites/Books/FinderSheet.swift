internal import Courses
internal import Diagnostics
internal import MarkdownText

/// A finder on paper, for a group that answers and counts by hand.
struct FinderSheet {
  let finder: Finder
  let course: Course
  let references: References
  let words: BookStrings

  func blocks() -> [BookBlock] {
    let player = PlayerStrings.of(course.definition.language)
    let scale = finder.scale.map { "\(plain($0.text)) \(finder.worth($0))" }
    let rows = finder.statements.enumerated().map { index, statement in
      BookTable.Row(cells: [
        "\(index + 1). \(plain(statement.text))", stages(of: statement).joined(separator: ", "),
      ])
    }
    return [
      .heading(3, "\(words("finder")): \(references.plain(finder.title.value))"),
      .paragraph("\(player.text("finder.points")): \(scale.joined(separator: " · "))"),
      .table(
        BookTable(
          header: [player.text("finder.statements"), player.text("finder.stage")], rows: rows,
          widths: [70, 30])),
      .small(player.text("finder.byhand")),
    ]
  }

  private func stages(of statement: Finder.Statement) -> [String] {
    let ids = Set(statement.stages.map(\.value))
    return (course.definition.toolkit?.stages ?? []).filter { ids.contains($0.id.value) }
      .map { references.plain($0.title.value) }
  }

  private func plain(_ inlines: [Inline]) -> String { references.variables(inlines.plainText) }
}
