package import Courses
package import Diagnostics
internal import Hashing

/// An example of a rule about releases: files below `released/` are of the course as it was released.
package struct ReleaseExample {
  /// The course as it is now, with the release in its folder.
  package let course: ExampleCourse

  private static let prefix = "released/"

  /// Completes an example and freezes what was released.
  ///
  /// - Throws: what makes the released course none that could have been.
  package init(_ example: RuleExample) throws {
    var now: [String: String] = [:]
    var released: [String: String] = [:]
    for (name, text) in example.files {
      if name.hasPrefix(Self.prefix) {
        released[String(name.dropFirst(Self.prefix.count))] = text
      } else {
        now[name] = text
      }
    }
    if !released.isEmpty {
      let side = try Self.side(ExampleCourse(RuleExample(files: released)).folder)
      let files = ReleaseFiles(side.record, side.course)
      let version = side.record.version
      for (file, text) in [
        (ReleaseHistory.recordFile, files.record), (ReleaseHistory.courseFile, files.course),
      ] {
        let path = ReleaseHistory.path(version, file)
        now[path] = now[path] ?? text
      }
    }
    course = ExampleCourse(RuleExample(files: now))
  }

  /// What a rule about releases finds in it.
  package func findings(of rule: any Rule.Type) throws -> [Diagnostic] {
    let history = ReleaseHistory(in: course.folder)
    if let rule = rule as? any HistoryRule.Type {
      return rule.check(history, beside: Checker.check(course.folder).course)
    }
    guard let rule = rule as? any GateRule.Type, let last = history.last(),
      let now = Checker.check(course.folder).course
    else { return [] }
    let comparison = Comparison(
      from: try history.side(last.description), to: try Self.side(course.folder))
    return rule.check(Gate(comparison, now))
  }

  /// A course in memory as a release would hold it.
  package static func side(_ folder: SourceFolder) throws -> Comparison.Side {
    let result = Checker.check(folder)
    guard let checked = result.checked else { throw ExampleError(findings: result.findings) }
    let released = try ReleasedCourse(checked, files: result.usedFiles) { path in
      let bytes = try folder.bytes(of: path)
      return (UInt64(bytes.count), SHA256.hex(of: bytes))
    }
    return Comparison.Side(
      record: ReleaseRecord(checked.course, released, source: checked.course.sourceHash),
      course: released)
  }
}

/// An example that is no course that could be released.
package struct ExampleError: Error, CustomStringConvertible {
  let findings: [Diagnostic]

  package var description: String {
    findings.map { "\($0.location.file):\($0.location.line): \($0.message) [\($0.rule)]" }
      .joined(separator: "\n")
  }
}
