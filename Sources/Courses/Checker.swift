package import Diagnostics

/// A course in which no error was found; only the checker makes one.
package struct CheckedCourse: Sendable {
  package let course: Course
  /// Where the course's files are read.
  let source: SourceFolder

  fileprivate init(_ course: Course, _ source: SourceFolder) {
    self.course = course
    self.source = source
  }
}

/// Applies every rule to a course folder: the second arrow of the flow.
package enum Checker {
  package struct Result: Sendable {
    /// All findings, by place.
    package let findings: [Diagnostic]
    /// How many more there are of rules that users switched off.
    package let hiddenCount: Int
    /// The course, when nothing stands against building it.
    package let checked: CheckedCourse?
    /// The course as far as it could be read.
    package let course: Course?
  }

  /// Checks the course in a folder for the targets that it names and for `targets` besides;
  /// `levels` go before those of the course's own settings.
  package static func check(
    _ folder: SourceFolder, targets: [String] = [], levels: RuleLevels = RuleLevels()
  ) -> Result {
    let read = CourseReader.read(folder)
    let course = read.course?.asking(for: targets)
    let ofCourse =
      course.map { course in parallelMap(CourseRules.whole) { $0.check(course) }.flatMap { $0 } }
      ?? []
    let all = Set(read.findings + ofCourse)
    let levels = (course?.settings.levels ?? RuleLevels()).overridden(by: levels)
    let findings = all.compactMap(levels.applied).sorted()
    let hasErrors = findings.contains { $0.severity == .error }
    return Result(
      findings: findings, hiddenCount: all.count - findings.count,
      checked: hasErrors ? nil : course.map { CheckedCourse($0, folder) },
      course: course)
  }
}
