/// Findings as JUnit XML, which CI servers show as tests: one test a rule, which fails where
/// findings weigh as much as the run fails on.
package enum JUnitReport {
  package static func render(_ report: Report) -> String {
    let byRule = Dictionary(grouping: report.findings, by: \.diagnostic.rule)
    let failed = byRule.values.count { $0.contains { $0.diagnostic.severity >= report.failOn } }
    let counts = "tests=\"\(report.rules.count)\" failures=\"\(failed)\" errors=\"0\""
    let name = "name=\"\(escaped(report.tool.name))\""
    let cases = report.rules.map { testCase($0, byRule[$0.id] ?? [], failOn: report.failOn) }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(name) \(counts)>
        <testsuite \(name) \(counts)>
      \(cases.joined())  </testsuite>
      </testsuites>

      """
  }

  private static func testCase(
    _ rule: RuleDescription, _ findings: [Report.Finding], failOn: Severity
  ) -> String {
    let names = rule.id.split(separator: "/", maxSplits: 1)
    let group = names.count == 2 ? names[0] : ""
    let start = "    <testcase classname=\"\(group)\" name=\"\(names.last ?? "")\""
    guard !findings.isEmpty else { return "\(start)/>\n" }
    let failing = findings.filter { $0.diagnostic.severity >= failOn }
    let others = findings.filter { $0.diagnostic.severity < failOn }
    var content = ""
    if let first = failing.first {
      let more = failing.count > 1 ? " (and \(failing.count - 1) more)" : ""
      let message = escaped(first.diagnostic.message + more)
      content += "      <failure type=\"\(first.diagnostic.severity.rawValue)\""
      content += " message=\"\(message)\">\(lines(failing))</failure>\n"
    }
    if !others.isEmpty { content += "      <system-out>\(lines(others))</system-out>\n" }
    return "\(start)>\n\(content)    </testcase>\n"
  }

  private static func lines(_ findings: [Report.Finding]) -> String {
    escaped(
      findings.map { prefix, diagnostic in
        let place = diagnostic.location
        let help = diagnostic.help.map { " (\($0))" } ?? ""
        return "\(prefix)\(place.file):\(place.line):\(place.column):"
          + " \(diagnostic.severity.rawValue): \(diagnostic.message)\(help)"
      }.joined(separator: "\n"))
  }

  /// Markup escaped; what XML 1.0 (§2.2) cannot hold is left out.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
        if isAllowed { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
