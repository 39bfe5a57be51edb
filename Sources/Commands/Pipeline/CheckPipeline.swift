internal import Courses
internal import Diagnostics
internal import LearnerState

/// A course that was read and judged.
struct Examination {
  let folder: CourseFolder
  let result: Checker.Result

  /// Reads and checks the course in a folder, for `targets` besides its own.
  static func of(_ path: String, targets: [String] = []) throws(CommandFailure) -> Examination {
    let folder = try CourseFolder(path)
    return Examination(folder: folder, result: Checker.check(folder.source, targets: targets))
  }

  /// The findings, each with what stands before its path.
  var findings: [(prefix: String, diagnostic: Diagnostic)] {
    result.findings.map { (folder.prefix, $0) }
  }

  var hasErrors: Bool { result.findings.contains { $0.severity == .error } }

  /// The findings as text.
  func report(usesColor: Bool) -> String {
    TextReport(prefix: folder.prefix, usesColor: usesColor, text: folder.text).render(
      result.findings)
  }

  /// One line on what was found, and on what a learner can need.
  var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = result.findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    let verdict = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    guard let course = result.course else { return "\(folder.path): \(verdict)\n" }
    let contents =
      "\(number(course.pages.count, "page")), \(number(course.questions.count, "question")),"
      + " \(number(course.handouts.count, "handout"))"
    return "\(folder.path): \(verdict) (\(contents)\(state(of: course)))\n"
  }

  private func state(of course: Course) -> String {
    let limited = course.definition.targets.map(\.value.name).compactMap { name in
      StateOverLimit.limits[name].map { limit in
        let worst = StateOverLimit.worstCase(of: course, course.packaging(for: name))
        return "\(worst) of \(limit) characters of \(name)"
      }
    }
    guard !limited.isEmpty else { return "" }
    return "; learner state at most \(limited.joined(separator: ", "))"
  }

  private func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
