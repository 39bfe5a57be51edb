/// Things of one kind that share a code, so that one record would overwrite the other.
package struct CodeCollision: Hashable, Sendable {
  package let kind: CodeKind
  package let code: Code

  /// The ids that share it, in the order of the course; at least two.
  package let ids: [String]
}

/// Finds things that share a code.
///
/// A page and a question may: their entries differ by letter, and the records of an assessment
/// are questions always.
package func collisions(in course: TrackedCourse) -> [CodeCollision] {
  collisions(.page, course.pages.map { ($0.code, $0.id) })
    + collisions(.question, course.questions.map { ($0.code, $0.id) })
    + collisions(.assessment, course.assessments.map { ($0.code, $0.id) })
    + collisions(.scenario, course.scenarios.map { ($0.code, $0.id) })
    + collisions(.tick, course.ticks.map { ($0.code, $0.id) })
    + collisions(.finder, course.finders.map { ($0.code, $0.id) })
    + course.finders.flatMap { collisions(.statement, $0.statements.map { ($0.code, $0.id) }) }
}

private func collisions(_ kind: CodeKind, _ items: [(code: Code, id: String)]) -> [CodeCollision] {
  var seen: Set<Code> = []
  let codes = items.map(\.code).filter { seen.insert($0).inserted }
  let ids = Dictionary(grouping: items, by: \.code).mapValues { $0.map(\.id) }
  return codes.compactMap { code in
    guard let sharing = ids[code], sharing.count > 1 else { return nil }
    return CodeCollision(kind: kind, code: code, ids: sharing)
  }
}
