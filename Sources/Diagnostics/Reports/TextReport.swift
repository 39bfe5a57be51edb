/// Findings for people: place, message, the line itself with a caret, help.
package struct TextReport {
  /// What stands before each path, such as `Course/`.
  package let prefix: String
  package let usesColor: Bool
  /// The text of a file of the course, if it can be read.
  package let text: (String) -> String?

  package init(prefix: String, usesColor: Bool, text: @escaping (String) -> String?) {
    self.prefix = prefix
    self.usesColor = usesColor
    self.text = text
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    var lines: [String: [Substring]] = [:]
    // Machines write whole files in one line, so a line is taken apart once for all that is found in it.
    var last: (file: String, line: Int, scalars: [Unicode.Scalar])?
    return diagnostics.map { diagnostic in
      let place = diagnostic.location
      let fileLines = lines[place.file] ?? split(text(place.file) ?? "")
      lines[place.file] = fileLines
      if last?.file != place.file || last?.line != place.line {
        let line = fileLines.indices.contains(place.line - 1) ? fileLines[place.line - 1] : ""
        last = (place.file, place.line, Array(line.unicodeScalars))
      }
      return render(diagnostic, in: last?.scalars ?? [])
    }.joined()
  }

  private func render(_ diagnostic: Diagnostic, in line: [Unicode.Scalar]) -> String {
    let place = diagnostic.location
    let position = paint("\(prefix)\(place.file):\(place.line):\(place.column):", "1")
    let severity = paint("\(diagnostic.severity.rawValue):", color(of: diagnostic.severity))
    var report = "\(position) \(severity) \(diagnostic.message) [\(diagnostic.rule)]\n"
    if let excerpt = excerpt(at: place, in: line) { report += excerpt }
    if let help = diagnostic.help { report += "     = help: \(help)\n" }
    return report
  }

  /// The line with the place marked; long lines are cut around it.
  private func excerpt(at place: SourceLocation, in line: [Unicode.Scalar]) -> String? {
    guard !line.isEmpty else { return nil }
    let start = place.column > 80 ? place.column - 40 : 1
    let window = line.dropFirst(start - 1).prefix(110).map(printable)
    let before = window.prefix(place.column - start)
    let indent = before.map { $0 == "\t" ? "\t" : " " }.joined()
    let room = max(1, window.count - before.count)
    let caret = "^" + String(repeating: "~", count: min(place.length, room) - 1)
    let number = String(place.line)
    let margin = String(repeating: " ", count: max(0, 4 - number.count))
    let shown = String(String.UnicodeScalarView(window))
    let gutter = String(repeating: " ", count: max(4, number.count))
    return "\(margin)\(number) | \(shown)\n\(gutter) | \(indent)\(paint(caret, "32"))\n"
  }

  /// Control characters would move the terminal's cursor, so they are shown as a box.
  private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return scalar }
    return scalar.properties.generalCategory == .control ? "\u{25A1}" : scalar
  }

  private func split(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private func color(of severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private func paint(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
