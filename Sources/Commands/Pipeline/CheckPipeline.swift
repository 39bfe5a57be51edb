internal import Courses
internal import Diagnostics
internal import LearnerState
internal import Releases
internal import Standards

/// A course that was read and judged.
struct Examination {
  let folder: CourseFolder
  private(set) var result: Checker.Result
  /// The severity from which on the course fails.
  let failOn: Severity

  /// Reads and checks the course in a folder, for `targets` besides its own, and the
  /// `history` of its releases where that is asked for; a release that is read is judged anyway.
  static func of(
    _ path: String, _ scope: Checker.Scope = .all, targets: [String] = [],
    levels: RuleLevels = RuleLevels(), failOn: Severity? = nil, history isJudged: Bool = false
  ) throws(CommandFailure) -> Examination {
    try of(
      CourseFolder(path), scope, targets: targets, levels: levels, failOn: failOn,
      history: isJudged)
  }

  /// The same for a folder that was looked at, and after what an earlier reading left.
  static func of(
    _ folder: CourseFolder, _ scope: Checker.Scope = .all, targets: [String] = [],
    levels: RuleLevels = RuleLevels(), failOn: Severity? = nil, history isJudged: Bool = false,
    after memory: @autoclosure () -> PageMemory = PageMemory(), isToBeBuilt: Bool = false
  ) throws(CommandFailure) -> Examination {
    let result = Checker.check(
      folder.source, scope, targets: targets, levels: levels, after: memory(),
      isToBeBuilt: isToBeBuilt, { .whole }
    ) { source, course in
      guard isJudged else { return [] }
      let history = ReleaseHistory(in: source)
      return ReleaseRules.history.flatMap { $0.check(history, beside: course) }
    }
    if case .edition(let profile?) = scope, let course = result.course,
      !course.profiles.contains(where: { $0.id == profile })
    {
      throw Self.noProfile(profile, of: course, in: folder)
    }
    return Examination(
      folder: folder, result: result,
      failOn: failOn ?? result.course?.settings.failOn ?? .error)
  }

  private static func noProfile(_ profile: String, of course: Course, in folder: CourseFolder)
    -> CommandFailure
  {
    let known = course.profiles.map(\.id)
    let others =
      known.isEmpty
      ? "there are none"
      : "there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))"
    return CommandFailure(
      "there is no profile '\(profile)' in \(folder.place(of: "profiles")): \(others)")
  }

  /// Adds what other judges found, at the severities that users want.
  mutating func add(_ findings: [Diagnostic], levels: RuleLevels) {
    let levels = (result.course?.settings.levels ?? RuleLevels()).overridden(by: levels)
    result = result.adding(findings, at: levels)
  }

  /// The findings, each with what stands before its path.
  var findings: [Report.Finding] { result.findings.map { (folder.prefix, $0) } }

  /// Whether there are findings that stand against the course.
  var fails: Bool { result.findings.contains { $0.severity >= failOn } }

  /// What is left of it once the course itself is no longer needed.
  var verdict: Verdict {
    Verdict(
      findings: findings, hiddenCount: result.hiddenCount, failOn: failOn, fails: fails)
  }

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
    let hidden = result.hiddenCount == 0 ? "" : " and \(result.hiddenCount) switched off"
    let verdict = (counts.isEmpty ? "no findings" : counts.joined(separator: ", ")) + hidden
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

/// What was found in one course.
struct Verdict {
  let findings: [Report.Finding]
  let hiddenCount: Int
  let failOn: Severity
  let fails: Bool

  /// Several courses as one report.
  static func report(_ verdicts: [Verdict], failOn: Severity?) -> Report {
    Report(
      verdicts.flatMap(\.findings), hiddenCount: verdicts.map(\.hiddenCount).reduce(0, +),
      rules: (CourseRules.all + ReleaseRules.all).map { $0.description },
      failOn: failOn ?? verdicts.map(\.failOn).min() ?? .error,
      tool: ("coursewright", Toolchain.version))
  }
}
