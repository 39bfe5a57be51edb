package import Diagnostics

/// A course in which no error was found; only the checker makes one.
package struct CheckedCourse: Sendable {
  package let course: Course

  fileprivate init(_ course: Course) { self.course = course }
}

/// Applies every rule to a course folder: the second arrow of the flow.
package enum Checker {
  package struct Result: Sendable {
    /// All findings, by place.
    package let findings: [Diagnostic]
    /// The course, when nothing stands against building it.
    package let checked: CheckedCourse?
    /// The course as far as it could be read.
    package let course: Course?
  }

  /// Checks the course in a folder for the targets that it names and for `targets` besides.
  package static func check(_ folder: SourceFolder, targets: [String] = []) -> Result {
    let read = CourseReader.read(folder)
    guard let course = read.course?.asking(for: targets) else {
      return Result(findings: read.findings.sorted(), checked: nil, course: nil)
    }
    let findings = Set(read.findings + CourseRules.whole.flatMap { $0.check(course) }).sorted()
    let hasErrors = findings.contains { $0.severity == .error }
    return Result(
      findings: findings, checked: hasErrors ? nil : CheckedCourse(course), course: course)
  }
}
