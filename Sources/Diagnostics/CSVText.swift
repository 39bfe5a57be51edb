/// Cells of tables for spreadsheets.
package enum CSVText {
  /// The text as RFC 4180 quotes it, and such that no spreadsheet takes it for a formula.
  package static func quoted(_ text: String) -> String {
    let first = text.unicodeScalars.first
    // Tabs and line ends are skipped before a formula is looked for.
    let isFormula = first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    return "\"\(isFormula ? "'" : "")\(text.replacing("\"", with: "\"\""))\""
  }
}
