package import Courses
package import Diagnostics

/// Whether a course may be released after another release, and under which number.
package struct Gate: Sendable {
  package let comparison: Comparison
  package let changes: [Change]
  let course: Course
  let old: SemanticVersion
  let new: SemanticVersion

  /// Compares a course with an earlier release.
  package init(_ comparison: Comparison, _ course: Course) {
    self.comparison = comparison
    self.course = course
    changes = comparison.changes
    old = SemanticVersion(comparison.old.record.version) ?? .none
    new = SemanticVersion(course.definition.version) ?? .none
  }

  /// The least part of the version that the changes demand to be raised; nil where nothing changed.
  package var demanded: VersionPart? { changes.map(\.kind.part).max() }

  /// The least version that this release could have.
  package var leastVersion: String { old.raising(demanded ?? .patch) }

  /// What stands against the release, and what to think over.
  package var findings: [Diagnostic] { ReleaseRules.gate.flatMap { $0.check(self) } }
}
