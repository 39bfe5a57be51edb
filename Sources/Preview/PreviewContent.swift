package import Packages

/// What a preview shows: the packages of a course, or one package of anybody's.
package struct PreviewContent: Sendable {
  /// One package.
  package struct Target: Sendable {
    /// The name by which it is asked for, such as `scorm12`.
    package let name: String
    let entries: [String: PackageEntry]

    package init(name: String, contents: PackageContents) {
      self.name = name
      entries = Dictionary(
        contents.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What was found in the course, as the panel shows it.
  package struct Finding: Sendable {
    let severity: String
    let rule: String
    let message: String
    let help: String?
    /// The path with what stands before it on the command line.
    let file: String
    let line: Int
    let column: Int
    /// The line itself, where it can be shown.
    let excerpt: String?

    package init(
      severity: String, rule: String, message: String, help: String?, file: String, line: Int,
      column: Int, excerpt: String?
    ) {
      self.severity = severity
      self.rule = rule
      self.message = message
      self.help = help
      self.file = file
      self.line = line
      self.column = column
      self.excerpt = excerpt
    }
  }

  package let title: String
  package let targets: [Target]
  package let findings: [Finding]
  /// Why the packages are those of an earlier state of the source; nil where they are today's.
  package let staleness: String?

  package init(
    title: String, targets: [Target], findings: [Finding] = [], staleness: String? = nil
  ) {
    self.title = title
    self.targets = targets
    self.findings = findings
    self.staleness = staleness
  }
}
