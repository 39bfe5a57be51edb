extension YAMLEvents.Fault {
  /// libyaml's words, put so that an author knows what to do, and whether the place to mend is where
  /// the thing begins that could not be read; `linesBefore` of the file stand before the text.
  func words(in text: String, linesBefore: Int) -> (words: String, isAtBeginning: Bool) {
    switch problem {
    case "found unexpected end of stream": ("this quote is never closed", true)
    case "could not find expected ':'": ("there is no ': ' behind this key", true)
    case "did not find expected alphabetic or numeric character":
      ("put a text that begins with * or & in quotes", true)
    case "found character that cannot start any token":
      (
        character(in: text) == "\t"
          ? "a tab cannot indent; use spaces"
          : "put a text that begins with this character in quotes", false
      )
    case "mapping values are not allowed in this context":
      ("a second ': ' in one text; put it in quotes, or look at the indentation", false)
    case "block sequence entries are not allowed in this context":
      ("put a text that begins with '- ' in quotes, or begin the list in the next line", false)
    case "did not find expected comment or line break":
      ("begin the text in the line after | or >", false)
    case "found unknown escape character":
      ("write \\\\ for \\ between double quotes, or use single ones", false)
    case "did not find expected key":
      ("this belongs to no key; look at the quotes and the indentation around it", false)
    case "did not find expected <document start>":
      ("the YAML ended before this line", false)
    case "did not find expected node content": ("a value is missing before this place", false)
    default:
      (
        problem
          + (context.map { " \($0.text) that begins in line \($0.mark.line + linesBefore)" }
            ?? ""),
        false
      )
    }
  }

  private func character(in text: String) -> Unicode.Scalar? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
  }
}
