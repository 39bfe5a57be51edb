/// Compares two releases of a course: everything that packages are made from.
package struct Comparison: Sendable {
  package let old: Side
  package let new: Side

  /// One of the two.
  package struct Side: Sendable {
    package let record: ReleaseRecord
    package let course: ReleasedCourse
    /// The position of each page's module, and of each page, by the page's id.
    private let modules: [String: Int]
    private let pages: [String: Int]
    /// The ids of records by the ids of questions.
    private let questionRecords: [String: String]
    /// The SHA-256 of each file.
    let media: [String: String]
    /// The ids of the questions that assessments ask or may draw.
    let assessed: Set<String>
    /// The ids of the questions that stand on pages.
    let practised: Set<String>

    package init(record: ReleaseRecord, course: ReleasedCourse) {
      self.record = record
      self.course = course
      modules = Self.index(
        course.modules.enumerated().flatMap { index, module in module.pages.map { ($0, index) } })
      pages = Self.index(course.pages.enumerated().map { ($1.id, $0) })
      questionRecords = Self.index(course.questions.map { ($0.id, $0.recordID) })
      media = Self.index(course.media.map { ($0.file, $0.sha256) })
      assessed = Set(course.assessments.flatMap(\.questions))
      practised = Set(
        course.pages.flatMap(\.content).compactMap { block in
          if case .question(let id) = block { id } else { nil }
        })
    }

    private static func index<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func module(ofPage id: String) -> ReleasedCourse.Module? {
      modules[id].map { course.modules[$0] }
    }

    func page(_ id: String) -> ReleasedCourse.Page? { pages[id].map { course.pages[$0] } }

    /// The id by which records of a question are kept.
    func questionRecord(_ id: String) -> String { questionRecords[id] ?? id }

    /// The id by which records of what an activity's home is are kept: a page, or a question bank.
    func homeRecord(_ id: String) -> String { page(id)?.recordID ?? id }
  }

  /// The ids of the objectives that both have.
  let commonObjectives: Set<String>

  package init(from old: Side, to new: Side) {
    self.old = old
    self.new = new
    commonObjectives = Set(old.course.objectives.map(\.id)).intersection(
      new.course.objectives.map(\.id))
  }

  /// Everything that changed, the gravest first; those of one gravity in the order of the course.
  package var changes: [Change] {
    let all =
      CourseChanges.all(self) + ModuleChanges.all(self) + PageChanges.all(self)
      + QuestionChanges.all(self) + AssessmentChanges.all(self) + ActivityChanges.all(self)
      + FinderChanges.all(self) + ToolkitChanges.all(self) + SessionChanges.all(self)
      + ResourceChanges.all(self)
      + PackageChanges.all(self)
    return all.enumerated().sorted {
      ($1.element.kind.changeClass, $0.offset) < ($0.element.kind.changeClass, $1.offset)
    }.map(\.element)
  }
}

/// Things of two releases, those that are the same side by side.
struct Matched<Item> {
  private(set) var kept: [(old: Item, new: Item)] = []
  private(set) var added: [Item] = []
  private(set) var removed: [Item] = []

  /// Matches by a name that is each thing's own; in the order of the new ones.
  init(_ old: [Item], _ new: [Item], by name: (Item) -> String) {
    let before = Dictionary(old.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
    for item in new {
      if let other = before[name(item)] { kept.append((other, item)) } else { added.append(item) }
    }
    let names = Set(new.map(name))
    removed = old.filter { !names.contains(name($0)) }
  }
}

extension Matched where Item: Released {
  /// Matches by the ids of records; what then is left over, by the id that `was` names, and by ids.
  ///
  /// The latter have the same name for people and another record for learners.
  init(_ old: [Item], _ new: [Item]) {
    self.init(old, new, by: \.recordID)
    let gone = Dictionary(removed.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let renamed = added.compactMap { item in
      (item.was.flatMap { gone[$0] } ?? gone[item.id]).map { (old: $0, new: item) }
    }
    guard !renamed.isEmpty else { return }
    kept += renamed
    let (from, to) = (Set(renamed.map(\.old.id)), Set(renamed.map(\.new.id)))
    removed.removeAll { from.contains($0.id) }
    added.removeAll { to.contains($0.id) }
  }
}

extension Matched where Item: Released {
  /// What to do where something that is gone may be something that is new; "" where nothing is alike.
  func hint(_ item: Item, _ likeness: (Item) -> String) -> String {
    let alike = added.first { likeness($0) == likeness(item) && !likeness(item).isEmpty }
    return alike.map { "; if it is '\($0.id)' now, say there 'was: \(item.recordID)'" } ?? ""
  }
}

extension Array where Element: Hashable {
  /// The elements that both have, in this one's order, are in another order in the other.
  func isReordered(from old: [Element]) -> Bool {
    let (before, after) = (Set(old), Set(self))
    return filter(before.contains) != old.filter(after.contains)
  }
}
