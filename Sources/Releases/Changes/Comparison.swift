/// Compares two releases of a course: everything that packages are made from.
package struct Comparison: Sendable {
  package let old: Side
  package let new: Side

  /// One of the two.
  package struct Side: Sendable {
    package let record: ReleaseRecord
    package let course: ReleasedCourse

    package init(record: ReleaseRecord, course: ReleasedCourse) {
      self.record = record
      self.course = course
    }
  }

  package init(from old: Side, to new: Side) {
    self.old = old
    self.new = new
  }

  /// Everything that changed, the gravest first; those of one gravity in the order of the course.
  package var changes: [Change] {
    let all =
      CourseChanges.all(self) + ModuleChanges.all(self) + PageChanges.all(self)
      + QuestionChanges.all(self) + AssessmentChanges.all(self) + ActivityChanges.all(self)
      + ToolkitChanges.all(self) + SessionChanges.all(self) + PackageChanges.all(self)
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
  /// Matches by the ids of records; what then is left over, by the id that `was` names.
  ///
  /// The latter have the same name for people and another record for learners.
  init(_ old: [Item], _ new: [Item]) {
    self.init(old, new, by: \.recordID)
    for item in added {
      guard let index = removed.firstIndex(where: { $0.id == item.was }) else { continue }
      kept.append((removed.remove(at: index), item))
      added.removeAll { $0.id == item.id }
    }
  }
}

extension Array where Element: Hashable {
  /// The elements that both have, in this one's order, are in another order in the other.
  func isReordered(from old: [Element]) -> Bool {
    let (before, after) = (Set(old), Set(self))
    return filter(before.contains) != old.filter(after.contains)
  }
}
