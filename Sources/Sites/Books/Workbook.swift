internal import Courses
internal import Diagnostics
internal import MarkdownText

/// The participants' book: all handouts between two covers.
struct Workbook {
  let course: Course
  let references: References

  func book() -> Book {
    let words = BookStrings(course.definition.language)
    let kind = words("workbook")
    return Book(
      name: "workbook", kind: kind,
      blocks: [
        .cover(BookFacts(course, references, words).cover(kind, owner: words("belongs")))
      ] + contents(words) + course.handouts.flatMap(blocks) + resources)
  }

  /// What links lead to in it.
  var links: BookLinks {
    BookLinks(
      references: references, handouts: Set(course.handouts.map(\.id.value)), pages: [])
  }

  private func contents(_ words: BookStrings) -> [BookBlock] {
    let toolkit = course.definition.toolkit
    let byStage = (toolkit?.stages ?? []).flatMap { stage in
      index(
        [stage.title.value, stage.summary?.value],
        course.handouts.filter { $0.reference.stages.contains { $0.value == stage.id.value } })
    }
    let byObjective = course.definition.objectives.flatMap { objective in
      index(
        [objective.text.value],
        course.handouts.filter {
          $0.reference.objectives.contains { $0.value == objective.id.value }
        })
    }
    let entries = course.handouts.map { entry($0) } + resources.prefix(1).compactMap(entry)
    return [
      .chapter(words("contents"), id: "contents"), .entries(entries),
    ] + section(words("by.stage"), "by-stage", byStage)
      + section(words("by.objective"), "by-objective", byObjective)
  }

  private func section(_ title: String, _ id: String, _ blocks: [BookBlock]) -> [BookBlock] {
    blocks.isEmpty ? [] : [.heading(2, title, id: id)] + blocks
  }

  /// What serves one thing, under its words; nothing where nothing does.
  private func index(_ texts: [String?], _ handouts: [Handout]) -> [BookBlock] {
    guard !handouts.isEmpty, let title = texts.first ?? nil else { return [] }
    let summary = texts.dropFirst().compactMap { $0 }.map {
      BookBlock.small(references.plain($0))
    }
    return [.heading(3, references.plain(title))] + summary
      + [.entries(handouts.map { entry($0, isDeep: true) })]
  }

  private func entry(_ handout: Handout, isDeep: Bool = false) -> BookEntry {
    BookEntry(
      title: references.plain(handout.title.value),
      id: BookLinks.anchor(ofHandout: handout.id.value), isDeep: isDeep)
  }

  private func entry(_ block: BookBlock) -> BookEntry? {
    guard case .heading(_, let title, let id?, _) = block else { return nil }
    return BookEntry(title: title, id: id)
  }

  private var resources: [BookBlock] {
    ResourceChapter(
      resources: course.definition.resources, references: references,
      language: course.definition.language
    ).blocks()
  }

  private func blocks(_ handout: Handout) -> [BookBlock] {
    let id = handout.id.value
    let summary = handout.summary.map { [BookBlock.small(references.plain($0.value))] } ?? []
    return [
      .chapter(references.plain(handout.title.value), id: BookLinks.anchor(ofHandout: id))
    ] + summary + [.handout(handout)]
  }
}

/// What all books say of their course.
struct BookFacts {
  let course: Course
  let references: References
  let words: BookStrings

  init(_ course: Course, _ references: References, _ words: BookStrings) {
    self.course = course
    self.references = references
    self.words = words
  }

  func cover(_ kind: String, owner: String?) -> BookCover {
    let definition = course.definition
    let facts: [String?] = [
      definition.subtitle.map { references.plain($0.value) },
      definition.provider.map { "\(words("provider")) \(references.plain($0))" },
      "\(words("version")) \(definition.imprint)",
      definition.license.map { "\(words("license")): \(references.plain($0))" },
    ]
    return BookCover(
      title: references.plain(definition.title.value), kind: kind,
      logo: definition.theme.logo?.value, facts: facts.compactMap { $0 }, owner: owner)
  }
}

extension CourseDefinition {
  /// The version, with its day where that is named.
  var imprint: String { version + (date.map { " · \($0.value)" } ?? "") }
}
