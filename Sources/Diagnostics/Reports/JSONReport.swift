/// Findings for programs: one JSON document, keys in fixed order, `"version": 1`.
package enum JSONReport {
  package static func render(_ report: Report) -> String {
    let findings = report.findings
    let items = findings.map { "\n    " + object($0.diagnostic, prefix: $0.prefix) }
    let list = items.isEmpty ? "[]" : "[\(items.joined(separator: ","))\n  ]"
    let counts = Severity.allCases.reversed().map { severity in
      "\"\(severity.rawValue)s\": \(findings.count { $0.diagnostic.severity == severity })"
    }
    return """
      {
        "version": 1,
        "findings": \(list),
        "summary": {\(counts.joined(separator: ", ")), "hidden": \(report.hiddenCount)}
      }

      """
  }

  private static func object(_ diagnostic: Diagnostic, prefix: String) -> String {
    let place = diagnostic.location
    var fields = [
      "\"rule\": \(quote(diagnostic.rule))",
      "\"severity\": \(quote(diagnostic.severity.rawValue))",
      "\"message\": \(quote(diagnostic.message))",
      "\"file\": \(quote(prefix + place.file))",
      "\"line\": \(place.line)", "\"column\": \(place.column)", "\"length\": \(place.length)",
    ]
    if let help = diagnostic.help { fields.append("\"help\": \(quote(help))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func quote(_ text: String) -> String { JSONText.quoted(text) }
}
