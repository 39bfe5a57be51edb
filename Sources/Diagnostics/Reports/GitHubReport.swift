/// Findings as commands of a GitHub workflow, which shows them in the changed files.
package enum GitHubReport {
  package static func render(_ report: Report) -> String {
    report.findings.map { prefix, diagnostic in
      let place = diagnostic.location
      let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
      let message = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: "\n")
      return "::\(command) file=\(property(prefix + place.file)),line=\(place.line),"
        + "endLine=\(place.line),col=\(place.column),endColumn=\(place.column + place.length),"
        + "title=\(property(diagnostic.rule))::\(data(message))\n"
    }.joined()
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
