internal import Courses
internal import Diagnostics

/// Who can help near by, as a chapter of a book.
struct ResourceChapter {
  let resources: [Resource]
  let references: References
  let language: String

  /// Nothing where there are no resources.
  func blocks() -> [BookBlock] {
    guard !resources.isEmpty else { return [] }
    return [
      .chapter(word("title"), id: BookLinks.resources),
      .table(
        BookTable(
          header: ["name", "offers", "contact"].map(word), rows: resources.map(row),
          widths: [26, 38, 36])),
    ]
  }

  private func row(_ resource: Resource) -> BookTable.Row {
    let offers = [plain(resource.offers), line("hours", plain(resource.hours))]
    let contact = [
      line("phone", resource.phone?.value), line("email", resource.email?.value),
      line("web", resource.url?.value), line("address", plain(resource.address)),
    ]
    return BookTable.Row(cells: [
      references.plain(resource.name.value), joined(offers), joined(contact),
    ])
  }

  private func plain(_ text: Located<String>?) -> String? {
    text.map { references.plain($0.value) }
  }

  private func line(_ name: String, _ text: String?) -> String? {
    text.map { "\(word(name)) \($0)" }
  }

  private func joined(_ lines: [String?]) -> String {
    lines.compactMap { $0 }.joined(separator: "\n")
  }

  private func word(_ name: String) -> String {
    PlayerStrings.of(language).text("resources.\(name)")
  }
}
