package import Diagnostics
internal import Hashing

/// A course in which no error was found; only the checker makes one.
package struct CheckedCourse: Sendable {
  package let course: Course
  /// Where the course's files are read.
  let source: SourceFolder

  fileprivate init(_ course: Course, _ source: SourceFolder) {
    self.course = course
    self.source = source
  }

  /// The same with handouts in fewer forms.
  package func leavingOut(_ formats: Set<HandoutFormat>) -> CheckedCourse {
    CheckedCourse(course.leavingOut(formats), source)
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
    /// The files that go into packages of editions that were looked at besides.
    fileprivate let usedElsewhere: Set<String>
    /// What reading the course or the edition leaves to the next reading.
    package var reading: PageReading?

    /// The same with more findings, which stand against no build.
    package func adding(_ more: [Diagnostic], at levels: RuleLevels) -> Result {
      let applied = more.compactMap(levels.applied)
      return Result(
        findings: (findings + applied).sorted(),
        hiddenCount: hiddenCount + more.count - applied.count, checked: checked, course: course,
        usedElsewhere: usedElsewhere, reading: reading)
    }

    /// The files that go into packages of the course or of an edition that was looked at.
    package var usedFiles: [String] {
      usedElsewhere.union(course?.usedFiles.map(\.path) ?? []).sorted()
    }
  }

  /// Which of a course's editions are looked at.
  package enum Scope: Sendable {
    /// The course and every edition that profiles make of it.
    case all
    /// The course itself, or the edition of one profile.
    case edition(String?)
  }

  /// Checks the course in a folder for the targets that it names and for `targets` besides.
  ///
  /// `levels` go before those of the course's own settings, which may hold names of the
  /// vocabulary. Of `.all`, the course itself is what can be built. What other rooms find in the
  /// folder is `beside`, and weighs as much. With `isToBeBuilt`, the text of pages
  /// is put aside for the build.
  package static func check(
    _ folder: SourceFolder, _ scope: Scope = .all, targets: [String] = [],
    levels: RuleLevels = RuleLevels(), after memory: @autoclosure () -> PageMemory = PageMemory(),
    isToBeBuilt: Bool = false, _ vocabulary: @escaping SettingsVocabulary.Source = { .courses },
    beside: (SourceFolder, Course?) -> [Diagnostic] = { _, _ in [] }
  ) -> Result {
    let profile: String? = if case .edition(let profile) = scope { profile } else { nil }
    let (course, found, reading) = examine(
      folder, profile, targets, memory(), isToBeBuilt: isToBeBuilt, vocabulary)
    var all = found
    var files: Set<String> = []
    if case .all = scope {
      for profile in course?.profiles ?? [] {
        let edition = examine(folder, profile.id, targets, PageMemory(), vocabulary)
        all.formUnion(edition.findings)
        files.formUnion(edition.course?.usedFiles.map(\.path) ?? [])
      }
    }
    all.formUnion(beside(folder, course))
    let levels = (course?.settings.levels ?? RuleLevels()).overridden(by: levels)
    let findings = all.compactMap(levels.applied).sorted()
    let hasErrors = findings.contains { $0.severity == .error }
    return Result(
      findings: findings, hiddenCount: all.count - findings.count,
      checked: hasErrors ? nil : course.map { CheckedCourse($0, folder) },
      course: course, usedElsewhere: files, reading: reading)
  }

  /// Reads one edition and applies every rule to it.
  private static func examine(
    _ folder: SourceFolder, _ profile: String?, _ targets: [String],
    _ memory: @autoclosure () -> PageMemory,
    isToBeBuilt: Bool = false, _ vocabulary: @escaping SettingsVocabulary.Source
  ) -> (course: Course?, findings: Set<Diagnostic>, reading: PageReading?) {
    let read = CourseReader.read(
      folder, profile: profile, after: memory(), isToBeBuilt: isToBeBuilt, vocabulary)
    guard let course = read.course?.asking(for: targets) else {
      return (nil, Set(read.findings), read.reading)
    }
    var reading = read.reading
    let asked = targets.joined(separator: " ")
    let sight = reading?.sight.map { SHA256.hex(of: Array("\($0)\n\(asked)".utf8)) }
    let hasPassed = sight != nil && sight == reading?.passedBefore
    let ofCourse = hasPassed ? [] : findings(in: course)
    assert(!hasPassed || findings(in: course).isEmpty, "a rule sees more than is remembered")
    if ofCourse.isEmpty { reading?.passed = sight }
    return (course, Set(read.findings + ofCourse), reading)
  }

  /// What the rules about the whole course find.
  private static func findings(in course: Course) -> [Diagnostic] {
    // What several rules ask for is made before them, on all cores, for else they would wait for it together.
    _ = (course.facts.value, course.sourcePaths)
    return parallelMap(CourseRules.whole) { $0.check(course) }.flatMap(\.self)
  }
}
