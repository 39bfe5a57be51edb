package import Courses
package import Diagnostics

/// Whether a course may be released after another release, and under which number.
package struct Gate: Sendable {
  package let comparison: Comparison
  package let changes: [Change]
  let course: Course
  let old: SemanticVersion
  let new: SemanticVersion
  /// Whether the course is to be released now, so that even the same one needs a version of its own.
  let isRelease: Bool

  /// Compares a course with an earlier release.
  package init(_ comparison: Comparison, _ course: Course, isRelease: Bool = false) {
    self.comparison = comparison
    self.course = course
    self.isRelease = isRelease
    changes = comparison.changes
    old = SemanticVersion(comparison.old.record.version) ?? .none
    new = SemanticVersion(course.definition.version) ?? .none
  }

  /// The least part of the version that the changes demand to be raised; nil where nothing changed.
  package var demanded: VersionPart? { changes.map(\.kind.part).max() }

  /// The least version that this release could have.
  package var leastVersion: String { old.raising(demanded ?? .patch) }

  /// The version that the release will have: the course's, if that is raised enough.
  var releasedAs: String {
    guard let raised = new.part(raisedFrom: old), raised >= demanded ?? .patch else {
      return leastVersion
    }
    return new.description
  }

  /// What stands against the release, and what to think over.
  package var findings: [Diagnostic] { ReleaseRules.gate.flatMap { $0.check(self) } }

  /// The findings of several, each once; a reason is needless only where no comparison needs it.
  package static func findings(of gates: [Gate]) -> [Diagnostic] {
    let all = gates.map { Set($0.findings) }
    let needless = NeedlessAcknowledgement.description.id
    let needed = all.reduce(all.first ?? []) { $0.intersection($1) }
    return all.reduce(Set()) { $0.union($1) }
      .filter { $0.rule != needless || needed.contains($0) }.sorted()
  }
}
