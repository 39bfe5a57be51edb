/// What a run found, for the reports that programs read.
package struct Report: Sendable {
  /// A finding and what stands before its path, such as `Course/`.
  package typealias Finding = (prefix: String, diagnostic: Diagnostic)

  package let findings: [Finding]
  /// Every rule that was applied.
  package let rules: [RuleDescription]
  /// How many more there are of rules that users switched off.
  package let hiddenCount: Int
  /// The severity from which on the run fails.
  package let failOn: Severity
  /// The program, with its version.
  package let tool: (name: String, version: String)
  /// Archives in which findings lie, by what stands before their paths: what a file of one says.
  package let archives: [String: @Sendable (String) -> String?]

  package init(
    _ findings: [Finding], hiddenCount: Int = 0, rules: [RuleDescription], failOn: Severity,
    tool: (name: String, version: String),
    archives: [String: @Sendable (String) -> String?] = [:]
  ) {
    self.findings = findings
    self.hiddenCount = hiddenCount
    self.rules = rules
    self.failOn = failOn
    self.tool = tool
    self.archives = archives
  }
}
