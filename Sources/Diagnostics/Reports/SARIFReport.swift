/// Findings as SARIF 2.1.0, which code hosts and editors show beside the source.
package enum SARIFReport {
  package static func render(_ report: Report) -> String {
    let used = Set(report.findings.map(\.diagnostic.rule))
    let rules = report.rules.filter { used.contains($0.id) }
    let positions = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let artifacts = SARIFArtifacts(report)
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
            "columnKind": "unicodeCodePoints",\(artifacts.property)
            "results": \(list(report.findings.map { object($0, positions, artifacts) }, indent: "        "))
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

  private static func object(
    _ finding: Report.Finding, _ positions: [String: Int], _ artifacts: SARIFArtifacts
  ) -> String {
    let diagnostic = finding.diagnostic
    let place = diagnostic.location
    let index = positions[diagnostic.rule].map { "\"ruleIndex\": \($0), " } ?? ""
    let message = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: "\n")
    let region =
      "{\"startLine\": \(place.line), \"startColumn\": \(place.column),"
      + " \"endColumn\": \(place.column + place.length)}"
    let path = finding.prefix + place.file
    let number = artifacts.positions[path].map { ", \"index\": \($0)" } ?? ""
    let artifact = "{\"uri\": \(quote(uri(path)))\(number)}"
    return "{\"ruleId\": \(quote(diagnostic.rule)), \(index)"
      + "\"level\": \(quote(diagnostic.severity.rawValue)),"
      + " \"message\": {\"text\": \(quote(message))}, \"locations\": [{\"physicalLocation\":"
      + " {\"artifactLocation\": \(artifact), \"region\": \(region)}}]}"
  }

  /// A path as a reference of RFC 3986; one that begins with a slash is a file of this machine.
  static func uri(_ path: String) -> String {
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

  static func list(_ items: [String], indent: String) -> String {
    guard !items.isEmpty else { return "[]" }
    let lines = items.map { "\n\(indent)  \($0)" }
    return "[\(lines.joined(separator: ","))\n\(indent)]"
  }

  static func quote(_ text: String) -> String { JSONText.quoted(text) }
}

/// The files of archives in which findings lie, nested in them (SARIF 2.1.0, 3.24).
///
/// They bring their text along, for no viewer looks into an archive.
private struct SARIFArtifacts {
  /// By path, with that of the archive before it.
  private(set) var positions: [String: Int] = [:]
  private var objects: [String] = []

  /// Longer texts stay out.
  private static let largest = 1 << 20

  init(_ report: Report) {
    for (prefix, diagnostic) in report.findings {
      guard let text = report.archives[prefix] else { continue }
      let path = prefix + diagnostic.location.file
      guard positions[path] == nil else { continue }
      let archive = String(prefix.dropLast())
      let parent = add(archive, "")
      let content = text(diagnostic.location.file).flatMap {
        $0.utf8.count <= Self.largest ? ", \"contents\": {\"text\": \(SARIFReport.quote($0))}" : nil
      }
      add(path, ", \"parentIndex\": \(parent)\(content ?? "")")
    }
  }

  @discardableResult
  private mutating func add(_ path: String, _ rest: String) -> Int {
    if let known = positions[path] { return known }
    positions[path] = objects.count
    objects.append("{\"location\": {\"uri\": \(SARIFReport.quote(SARIFReport.uri(path)))}\(rest)}")
    return objects.count - 1
  }

  /// The property of the run; nothing without archives.
  var property: String {
    guard !objects.isEmpty else { return "" }
    return "\n        \"artifacts\": \(SARIFReport.list(objects, indent: "        ")),"
  }
}
