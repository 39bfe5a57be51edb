/// Findings as SARIF 2.1.0, which code hosts and editors show beside the source.
package enum SARIFReport {
  package static func render(_ report: Report) -> String {
    let used = Set(report.findings.map(\.diagnostic.rule))
    let rules = report.rules.filter { used.contains($0.id) }
    let positions = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": \(quote(report.tool.name)),
                "semanticVersion": \(quote(report.tool.version)),
                "rules": \(list(rules.map(object), indent: "            "))
              }
            },
            "columnKind": "unicodeCodePoints",
            "results": \(list(report.findings.map { object($0, positions) }, indent: "        "))
          }
        ]
      }

      """
  }

  private static func object(_ rule: RuleDescription) -> String {
    "{\"id\": \(quote(rule.id)), \"shortDescription\": {\"text\": \(quote(rule.summary))},"
      + " \"fullDescription\": {\"text\": \(quote(rule.why))},"
      + " \"defaultConfiguration\": {\"level\": \(quote(rule.severity.rawValue))}}"
  }

  private static func object(_ finding: Report.Finding, _ positions: [String: Int]) -> String {
    let diagnostic = finding.diagnostic
    let place = diagnostic.location
    let index = positions[diagnostic.rule].map { "\"ruleIndex\": \($0), " } ?? ""
    let message = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: "\n")
    let region =
      "{\"startLine\": \(place.line), \"startColumn\": \(place.column),"
      + " \"endColumn\": \(place.column + place.length)}"
    let artifact = "{\"uri\": \(quote(uri(finding.prefix + place.file)))}"
    return "{\"ruleId\": \(quote(diagnostic.rule)), \(index)"
      + "\"level\": \(quote(diagnostic.severity.rawValue)),"
      + " \"message\": {\"text\": \(quote(message))}, \"locations\": [{\"physicalLocation\":"
      + " {\"artifactLocation\": \(artifact), \"region\": \(region)}}]}"
  }

  /// A path as a reference of RFC 3986; one that begins with a slash is a file of this machine.
  private static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-._~/".contains(Character(scalar)))
      return isPlain ? String(Character(scalar)) : "%" + hexadecimal(byte)
    }.joined()
    return path.hasPrefix("/") ? "file://\(encoded)" : encoded
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func list(_ items: [String], indent: String) -> String {
    guard !items.isEmpty else { return "[]" }
    let lines = items.map { "\n\(indent)  \($0)" }
    return "[\(lines.joined(separator: ","))\n\(indent)]"
  }

  private static func quote(_ text: String) -> String { JSONText.quoted(text) }
}
