internal import Courses
internal import Diagnostics
internal import MarkdownText

/// What the filter of the toolkit's page finds inside a handout.
struct HandoutSearch {
  let handout: Handout
  let variables: VariableText

  /// An attribute with every word of the handout's text once, for the filter looks for words alone;
  /// it begins with a space, and is empty where there are none.
  ///
  /// Where learners may have their own value it is the template alone, from which the page makes
  /// `data-words`.
  var attribute: String {
    let text = texts.joined(separator: " ")
    let template = variables.template(text)
    let words = Self.distinctWords(of: template ?? variables(text))
    guard !words.isEmpty else { return "" }
    let name = template == nil ? "data-words" : "data-own-data-words"
    return " \(name)=\"\(HTMLText.escaped(words))\""
  }

  private var texts: [String] {
    handout.content.flatMap { block -> [String] in
      switch block {
      case .markdown(let block): [[block].searchedText]
      case .form(let form): form.texts.map { VariableText.markdown(ofPlainText: $0.value) }
      }
    }
  }

  private static func distinctWords(of text: String) -> String {
    var seen: Set<Substring> = []
    return text.lowercased().split(whereSeparator: \.isWhitespace)
      .filter { seen.insert($0).inserted }.joined(separator: " ")
  }
}
